import { chartSourceFlags } from './chart-source.ts';
import { chartValueFlags } from './chart-values.ts';
import { clusterFlags } from './cluster-flags.ts';
import { defineCommand } from './command.ts';
import { crdFlags } from './crd-flags.ts';
import { debugFlag, releaseFlags } from './release-flags.ts';

/** `egctl install`: Envoy Gateway onto a cluster, or upgrade what is there. */
export const installCommand = defineCommand({
  name: 'install',
  summary: 'Install Envoy Gateway on a cluster, or upgrade it',
  description:
    'Install Envoy Gateway on a cluster with its Helm chart. What stands against it is checked first: version, permissions, CRDs, names. ' +
    'A release that is there is upgraded; one that was interrupted is completed. The release is recorded as Helm does, so that helm list, get, ' +
    'upgrade, rollback and uninstall work with it.',
  flags: [
    ...chartSourceFlags,
    ...chartValueFlags,
    ...releaseFlags,
    {
      name: 'create-namespace',
      kind: 'boolean',
      default: true,
      description: 'create the namespace when it does not exist (on; off with --no-create-namespace)',
    },
    ...crdFlags('install'),
    {
      name: 'update-crds',
      kind: 'boolean',
      description: "replace CRDs that are there by the chart's; without it they are left as they are",
    },
    {
      name: 'dry-run',
      kind: 'string',
      choices: ['none', 'client', 'server'],
      default: 'none',
      description: 'print the manifest and change nothing; server lets the API server check every object',
    },
    {
      name: 'wait',
      kind: 'boolean',
      default: true,
      description: 'wait until all is ready (on; off with --no-wait)',
    },
    {
      name: 'atomic',
      kind: 'boolean',
      description: 'on failure or Ctrl-C, put everything back: roll an upgrade back, remove a first installation',
    },
    {
      name: 'force-conflicts',
      kind: 'boolean',
      description: 'take over fields of objects that another program set',
    },
    { name: 'any-chart', kind: 'boolean', description: 'take a chart that is not of Envoy Gateway' },
    debugFlag,
    ...clusterFlags,
  ],
  examples: [
    { command: 'egctl install', explains: 'Install the release of Envoy Gateway that this egctl belongs to' },
    {
      command: 'egctl install -f values.yaml --atomic',
      explains: 'Install with values, and put everything back if it fails',
    },
    {
      command: 'egctl install --chart ./gateway-helm --dry-run server',
      explains: 'Let the API server check what an unpacked chart would install',
    },
  ],
  run: async (invocation) => (await import('./install/run-install.ts')).runInstall(invocation),
});
