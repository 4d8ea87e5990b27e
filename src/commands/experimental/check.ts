import { clusterFlags, defaultSystemNamespace, namespaceFlag, withCluster } from '../cluster-flags.ts';
import { defineCommand } from '../command.ts';

/** `egctl x check`: is the installation healthy, and may it be upgraded. */
export const checkCommand = defineCommand({
  name: 'check',
  summary: 'Check the installation of Envoy Gateway on a cluster',
  description:
    'Check the version of the cluster, CRDs, the Helm release, the controller and its certificates: after an installation, and before an ' +
    'upgrade. Every problem comes with a hint; the exit code is 1 when something does not work.',
  flags: [
    namespaceFlag(defaultSystemNamespace, 'namespace of the release'),
    { name: 'release-name', kind: 'string', placeholder: 'NAME', default: 'eg', description: 'name of the release' },
    {
      name: 'output',
      short: 'o',
      kind: 'string',
      choices: ['table', 'json', 'yaml'],
      default: 'table',
      description: 'format of the output',
    },
    ...clusterFlags,
  ],
  examples: [{ command: 'egctl x check', explains: 'Check the release eg in envoy-gateway-system' }],
  run: async ({ flags, io }) => {
    const { checkHealth } = await import('../../helm/install/check-health.ts');
    const id = { name: flags.string('release-name') ?? '', namespace: flags.string('namespace') ?? '' };
    const checks = await withCluster(flags, io, (client) => checkHealth(client, id));
    const { printChecks } = await import('./check/print-checks.ts');
    await printChecks(checks, flags.string('output') ?? 'table', io);
    return checks.some(({ state }) => state === 'failed') ? 1 : 0;
  },
});
