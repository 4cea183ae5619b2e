import { defineConfig } from 'vitest/config'

/** Tests that look at pages in Chromium: `npm run test:browser`. */
export default defineConfig({
  test: {
    // CommonJS as Node itself imports it: pdfmake's inner modules are patched by render.
    deps: { interopDefault: false },
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: process.env.CI ? ['default', 'json'] : ['default'],
    outputFile: { json: 'out/browser-results.json' },
  },
})
