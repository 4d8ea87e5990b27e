import { clusterFlags, withCluster } from '../cluster-flags.ts';
import { defineCommand } from '../command.ts';
import { outputFlag } from '../output-flag.ts';
import { releaseNameFlags } from '../release-name-flags.ts';

/** `egctl x check`: is the installation healthy, and may it be upgraded. */
export const checkCommand = defineCommand({
  name: 'check',
  summary: 'Check the installation of Envoy Gateway on a cluster',
  description:
    'Check the version of the cluster, CRDs, the Helm release, the controller and its certificates: after an installation, and before an ' +
    'upgrade. Every problem comes with a hint; the exit code is 1 when something does not work.',
  flags: [...releaseNameFlags, outputFlag(['table', 'json', 'yaml']), ...clusterFlags],
  examples: [{ command: 'egctl x check', explains: 'Check the release eg in envoy-gateway-system' }],
  run: async ({ flags, io }) => {
    const { checkHealth } = await import('../../helm/install/check-health.ts');
    const { releaseId } = await import('../install/release-id.ts');
    const id = releaseId(flags);
    const checks = await withCluster(flags, io, (client) => checkHealth(client, id));
    const { printChecks } = await import('./check/print-checks.ts');
    await printChecks(checks, flags.string('output') ?? 'table', io);
    return checks.some(({ state }) => state === 'failed') ? 1 : 0;
  },
});
