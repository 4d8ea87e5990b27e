import { defineConfig } from 'vitest/config';

// A configuration of its own: with several projects the report stays empty.
export default defineConfig({
  test: {
    include: ['test/{translate,resources,vectors}/**/*.test.ts'],
    testTimeout: 600_000,
    isolate: false,
    coverage: {
      provider: 'v8',
      include: ['src/{translate,resources}/**/*.ts'],
      exclude: ['**/generated/**'],
      // With the shared vectors at hand; without them the translation is tested by units alone.
      thresholds: {
        'src/translate/**': { branches: 90, lines: 95 },
        'src/resources/**': { branches: 90, lines: 95 },
      },
      reporter: ['text-summary', 'json-summary', 'json', 'html'],
    },
  },
});
