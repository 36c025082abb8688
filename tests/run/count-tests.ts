import * as v from 'valibot'

/** How many tests a runner ran. */
export interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const vitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
})

const playwrightReport = v.object({
  stats: v.object({
    expected: v.number(),
    unexpected: v.number(),
    flaky: v.number(),
    skipped: v.number(),
  }),
})

/** Reads Vitest's JSON report; no report counts as one failure. */
export function countVitest(report: unknown): Count {
  const parsed = v.safeParse(vitestReport, report)
  if (!parsed.success) return { passed: 0, failed: 1, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = parsed.output
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
}

/** Reads Playwright's JSON report; a flaky test is a failed one, no report counts as one failure. */
export function countPlaywright(report: unknown): Count {
  const parsed = v.safeParse(playwrightReport, report)
  if (!parsed.success) return { passed: 0, failed: 1, skipped: 0 }
  const { expected, unexpected, flaky, skipped } = parsed.output.stats
  return { passed: expected, failed: unexpected + flaky, skipped }
}
