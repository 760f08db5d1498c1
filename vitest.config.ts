import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**'],
    environment: 'node',
    testTimeout: 15_000,
    hookTimeout: 30_000,
    restoreMocks: true,
    // A wrong assumption about the local zone must fail everywhere, not only on somebody's laptop.
    env: { TZ: 'Asia/Singapore' },
  },
})
