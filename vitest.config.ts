import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // CommonJS as Node itself imports it: pdfmake's inner modules are patched by render.
    deps: { interopDefault: false },
    include: ['test/**/*.test.ts'],
    // They need Chromium, or poppler and qpdf: npm run test:browser, npm run test:pages.
    exclude: [...configDefaults.exclude, 'test/browser/**', 'test/pages/**'],
    // Hung is what takes minutes on the slowest machine; nothing is asserted about time.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    reporters: process.env.CI ? ['default', 'json'] : ['default'],
    outputFile: { json: 'out/test-results.json' },
  },
})
