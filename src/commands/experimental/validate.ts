import { UsageError } from '../../core/errors.ts';
import { defineCommand } from '../command.ts';
import { compatFlag } from '../compat-flag.ts';
import { inputFileFlag } from '../input-file-flag.ts';
import { reportFlag, severityChoices } from '../report-flags.ts';

/** `egctl x validate`: what an API server would say to resources. */
export const validateCommand = defineCommand({
  name: 'validate',
  summary: 'Check that resources are what an API server would take, field by field',
  description:
    'Checks every document by itself: structure, values, and the rules that look at several fields. References between documents are ' +
    'for egctl analyze. Exits 1 when something is wrong; with --compat egctl it prints and exits as the Go egctl 1.9 does, always with 0.',
  flags: [
    inputFileFlag,
    reportFlag,
    {
      name: 'fail-on',
      kind: 'string',
      default: 'error',
      choices: severityChoices,
      description: 'Exit 1 when a finding is at least this severe',
    },
    compatFlag('Check, print and exit as the Go egctl 1.9 does'),
  ],
  examples: [
    { command: 'egctl x validate -f examples/quickstart.yaml', explains: 'A file with all its documents' },
    { command: 'cat examples/httproute.yaml | egctl x validate -f -', explains: 'Standard input' },
  ],
  run: async (invocation) => {
    if (invocation.flags.list('file').length === 0) {
      throw new UsageError(
        'required flag --file is not set',
        'Name the files to check: egctl x validate -f route.yaml',
      );
    }
    const { runValidate } = await import('./validate/run-validate.ts');
    return await runValidate(invocation);
  },
});
