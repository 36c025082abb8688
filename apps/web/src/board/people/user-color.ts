/** Dark enough for white letters (contrast at least 4.5:1) and told apart by people who see colours differently. */
const COLORS = [
  '#0b5c63',
  '#8a3b12',
  '#5b3a94',
  '#1d5fa6',
  '#8c2450',
  '#3d6414',
  '#6b4f00',
  '#34495e',
  '#a02c2c',
  '#00695c',
] as const

/**
 * A colour for cursor and avatar, from the person's number on the board: the same in each of their windows and after each
 * return, and another for each of the first ten.
 */
export function userColor(person: number): string {
  return COLORS[Math.abs(person) % COLORS.length] ?? COLORS[0]
}
