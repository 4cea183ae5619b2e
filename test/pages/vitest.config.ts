import { defineConfig } from 'vitest/config'

/** Tests that look at the PDF with Debian's tools: `npm run test:pages`. */
export default defineConfig({
  test: {
    // CommonJS as Node itself imports it: pdfmake's inner modules are patched by render.
    deps: { interopDefault: false },
    include: ['test/pages/**/*.test.ts'],
    globalSetup: ['test/pages/editions.ts'],
    testTimeout: 300_000,
    reporters: process.env.CI ? ['default', 'json'] : ['default'],
    outputFile: { json: 'out/pages-results.json' },
  },
})
