/** Ends a `switch` over all cases: the compiler refuses a forgotten one. Throws if it is ever reached. */
export function assertNever(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`)
}
