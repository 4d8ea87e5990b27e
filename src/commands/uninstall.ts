import { clusterFlags } from './cluster-flags.ts';
import { defineCommand } from './command.ts';
import { debugFlag, releaseFlags } from './release-flags.ts';

/** `egctl uninstall`: removes a release, ours or one of Helm's. */
export const uninstallCommand = defineCommand({
  name: 'uninstall',
  summary: 'Remove Envoy Gateway from a cluster',
  description:
    'Remove a release of Envoy Gateway, whether egctl or Helm installed it, and say what stays behind. CRDs and with them all Gateways, routes ' +
    'and policies stay unless --with-crds is given, which asks first.',
  flags: [
    ...releaseFlags,
    {
      name: 'with-crds',
      kind: 'boolean',
      description: 'delete the CRDs too, and with them all objects of their kinds',
    },
    { name: 'yes', short: 'y', kind: 'boolean', description: 'do not ask before CRDs are deleted' },
    { name: 'wait', kind: 'boolean', description: 'wait until every object is gone' },
    { name: 'dry-run', kind: 'boolean', description: 'print the manifest of the release and change nothing' },
    debugFlag,
    ...clusterFlags,
  ],
  examples: [
    { command: 'egctl uninstall', explains: 'Remove the release eg from envoy-gateway-system' },
    { command: 'egctl uninstall --with-crds --yes', explains: 'Remove everything, custom resources included' },
  ],
  run: async (invocation) => (await import('./uninstall/run-uninstall.ts')).runUninstall(invocation),
});
