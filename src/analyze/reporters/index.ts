import type { Reporter } from '../report.ts';

/** Names of output formats, in the order in which help lists them. */
export const formats = ['pretty', 'json', 'yaml', 'github', 'sarif', 'junit'] as const;
export type Format = (typeof formats)[number];

/** Loads the reporter of a format. */
export async function loadReporter(format: Format): Promise<Reporter> {
  switch (format) {
    case 'pretty':
      return (await import('./pretty.ts')).prettyReporter;
    case 'json':
      return (await import('./json.ts')).jsonReporter;
    case 'yaml':
      return (await import('./yaml.ts')).yamlReporter;
    case 'github':
      return (await import('./github.ts')).githubReporter;
    case 'sarif':
      return (await import('./sarif.ts')).sarifReporter;
    case 'junit':
      return (await import('./junit.ts')).junitReporter;
  }
}
