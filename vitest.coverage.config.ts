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
      reporter: ['text-summary', 'json-summary', 'json', 'html'],
    },
  },
});
