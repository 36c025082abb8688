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
    testTimeout: 30_000,
  },
})
