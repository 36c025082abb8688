/** Whether the whole numbers are asked for (`pnpm attack --long`) or the short ones of `npm test`. */
const IS_LONG = process.env['ATTACK'] === 'long'

/** Seeds that are tried; the first one can be given to repeat one that failed. */
export const FIRST_SEED = Number(process.env['ATTACK_SEED'] ?? '1')

/** How many of something are tried. */
export function amount(of: { readonly short: number; readonly long: number }): number {
  return IS_LONG ? of.long : of.short
}

/** Milliseconds that a test may take. */
export function patience(of: { readonly short?: number; readonly long: number }): number {
  return IS_LONG ? of.long : (of.short ?? 30_000)
}
