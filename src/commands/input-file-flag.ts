import type { Flag } from './command.ts';

/** `-f` of the commands that read resources: what `src/resources/load` takes. */
export const inputFileFlag: Flag = {
  name: 'file',
  short: 'f',
  kind: 'list',
  placeholder: 'FILE',
  description: 'File, directory, glob, URL or - for standard input; repeatable and comma separated',
  completes: 'file',
};
