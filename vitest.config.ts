import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.{ts,tsx}',
      'apps/*/src/**/*.test.{ts,tsx}',
      'tests/**/*.test.ts',
    ],
    // A test that asserts nothing proves nothing.
    expect: { requireAssertions: true },
    // Milliseconds; nothing is measured by it, and a machine may be busy.
    testTimeout: 60_000,
    // Else one of two cores would be idle: it leaves one to itself.
    maxWorkers: '100%',
  },
})
