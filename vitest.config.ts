import { defineConfig } from 'vitest/config';

const project = (
  name: string,
  include: string[],
  timeout: number,
  fileParallelism = true,
  globalSetup: string[] = [],
) => ({
  test: {
    name,
    include,
    testTimeout: timeout,
    hookTimeout: timeout * 4,
    fileParallelism,
    globalSetup,
    // Units are pure: sharing their modules between files saves most of the time that loading them takes.
    isolate: name !== 'unit',
  },
});

export default defineConfig({
  test: {
    // A test that hangs must not take the whole run with it: each project has its own limit.
    projects: [
      project(
        'unit',
        ['test/**/*.test.ts', '!test/vectors/**', '!test/real-envoy/**', '!test/cluster/**', '!test/scenarios/**'],
        20_000,
      ),
      // One after the other: the test of the package builds anew.
      project('scenarios', ['test/scenarios/**/*.test.ts'], 60_000, false),
      project('vectors', ['test/vectors/**/*.test.ts'], 600_000),
      project('envoy', ['test/real-envoy/**/*.test.ts'], 120_000, false),
      project('cluster', ['test/cluster/**/*.test.ts'], 180_000, false, ['test/cluster/global-setup.ts']),
    ],
  },
});
