import { allNamespacesFlag, clusterFlags, defaultSystemNamespace, namespaceFlag } from './cluster-flags.ts';
import { defineCommand, type Flag } from './command.ts';
import { inputFileFlag } from './input-file-flag.ts';
import { reportFlag, severityChoices } from './report-flags.ts';

/** The flags of `egctl analyze`, in the order of help: what is read, how it is reported, which checks run. */
const flags: readonly Flag[] = [
  inputFileFlag,
  namespaceFlag(undefined, 'Analyse the objects of this namespace of the cluster, with what they refer to'),
  allNamespacesFlag,
  {
    name: 'use-cluster',
    kind: 'boolean',
    description:
      'Read the live cluster and lay the files over it. Without the flag it is read when there is a kubeconfig; =false leaves it alone',
  },
  reportFlag,
  {
    name: 'fail-on',
    kind: 'string',
    choices: severityChoices,
    description: 'Exit 1 when a finding is at least this severe [default: error, or that of the project file]',
  },
  {
    name: 'show',
    kind: 'string',
    choices: severityChoices,
    default: 'info',
    description: 'Show findings from this severity on',
  },
  { name: 'only', kind: 'list', placeholder: 'CODE', description: 'Run these checks alone', completes: 'check' },
  { name: 'skip', kind: 'list', placeholder: 'CODE', description: 'Do not run these checks', completes: 'check' },
  {
    name: 'ignore',
    kind: 'strings',
    placeholder: 'RULE',
    description:
      'Suppress findings: "CODE: reason" or "CODE Kind/namespace/name: reason", * stands for any text; repeatable',
  },
  {
    name: 'config',
    kind: 'string',
    placeholder: 'FILE',
    description: 'Project file instead of the nearest .egctl.yaml',
    completes: 'file',
  },
  {
    name: 'envoy',
    kind: 'string',
    bare: '',
    placeholder: 'FILE',
    description:
      'Let a real Envoy judge the translated configuration: the one of ENVOY or the PATH, or this file or command (such as one that runs a container)',
    completes: 'file',
  },
  {
    name: 'controller-namespace',
    kind: 'string',
    default: defaultSystemNamespace,
    description: 'Namespace of Envoy Gateway',
    completes: 'namespace',
  },
  { name: 'list-checks', kind: 'boolean', description: 'List the checks and exit' },
  {
    name: 'explain',
    kind: 'string',
    placeholder: 'CODE',
    description: 'Tell what a finding means and exit',
    completes: 'check',
  },
  ...clusterFlags,
];

/** `egctl analyze`: what is wrong with resources, in files, in a cluster, or in files once they are applied. */
export const analyzeCommand = defineCommand({
  name: 'analyze',
  summary: 'Find what is wrong with Gateway API resources, in files, in a cluster, or in files laid over a cluster',
  description:
    'Checks every field, translates the resources as Envoy Gateway does and looks for what would not work: references to nothing, ' +
    'routes that never match, policies without effect, certificates that do not fit. Exits 1 when a finding reaches --fail-on.',
  flags,
  examples: [
    { command: 'egctl analyze -f examples/quickstart.yaml --use-cluster=false', explains: 'Files alone' },
    {
      command: 'egctl analyze -f examples/quickstart.yaml --use-cluster=false -o json',
      explains: 'One JSON document, for scripts',
    },
    { command: 'egctl analyze -n shop --context staging', explains: 'A namespace of a live cluster' },
    { command: 'egctl analyze --explain EG0004', explains: 'What a finding means and how to fix it' },
  ],
  run: async (invocation) => {
    const { runAnalyze } = await import('./analyze/run-analyze.ts');
    return await runAnalyze(invocation);
  },
});
