import type { Flag } from './command.ts';

/** What `--fail-on` and `--show` take: severities, the worst first, and none. */
export const severityChoices: readonly string[] = ['error', 'warning', 'info', 'never'];

/** `-o` of the commands that report findings, which may write several reports at once. */
export const reportFlag: Flag = {
  name: 'output',
  short: 'o',
  kind: 'strings',
  placeholder: 'FORMAT[=FILE]',
  default: ['pretty'],
  description: 'pretty, json, yaml, github, sarif or junit, to standard output or to a file; repeatable',
};
