import { expect, test } from 'vitest'
import { fileName } from './file-name.ts'

const DAY = new Date(2026, 10, 23, 23, 59)

test('title and day make the name', () => {
  expect(fileName('Bauantrag Muster', DAY, 'png')).toBe('Bauantrag-Muster_2026-11-23.png')
})

test('a word of ours stands between them', () => {
  expect(fileName('Bauantrag', DAY, 'pdf', 'Bericht')).toBe('Bauantrag-Bericht_2026-11-23.pdf')
  expect(fileName('', DAY, 'pdf', 'Bericht')).toBe('Amtsweg-Bericht_2026-11-23.pdf')
})

test('umlauts stay and are composed', () => {
  expect(fileName('Übergänge für Straße', DAY, 'svg')).toBe('Übergänge-für-Straße_2026-11-23.svg')
  expect(fileName('U\u0308bung', DAY, 'svg')).toBe('Übung_2026-11-23.svg')
})

test('what a file system refuses becomes a hyphen', () => {
  expect(fileName('../../etc: "A/B"? <C>|*', DAY, 'csv')).toBe('etc-A-B-C_2026-11-23.csv')
})

test('a title without letters gets the name of the product', () => {
  expect(fileName(' ?!* ', DAY, 'md')).toBe('Amtsweg_2026-11-23.md')
})

test('a long title is cut', () => {
  expect(fileName('x'.repeat(500), DAY, 'png')).toBe(`${'x'.repeat(80)}_2026-11-23.png`)
})

test('the day is that of the person’s own clock', () => {
  expect(fileName('A', new Date(2026, 0, 5, 0, 1), 'json')).toBe('A_2026-01-05.json')
})
