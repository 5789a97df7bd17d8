import { defineConfig } from 'vitest/config';

/** `npm run browser`: what only a browser can show. Apart from `npm test`, for not every machine has one. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.browser.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
    allowOnly: false,
  },
});
