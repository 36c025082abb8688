/** Asks again and again until the answer is true; throws after a deadline, with what was waited for. */
export async function until(
  what: string,
  isTrue: () => boolean | Promise<boolean>,
  deadlineMs = 30_000,
): Promise<void> {
  const end = performance.now() + deadlineMs
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error(`waited in vain for: ${what}`)
    await pause(5)
  }
}

/** Lets a time pass: chaos comes at a moment, not at an event. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}
