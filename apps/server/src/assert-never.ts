/** Ends a `switch` over a closed union; throws when a value outside of it came in after all. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value of type ${typeof value}`)
}
