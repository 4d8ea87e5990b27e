import { clusterFlags } from '../cluster-flags.ts';
import { defineCommand } from '../command.ts';
import { outputFlag } from '../output-flag.ts';
import { renderFlags } from './render-flags.ts';

/** `egctl manifest diff`: what an install would change. */
export const diffCommand = defineCommand({
  name: 'diff',
  summary: 'Show what an install would change',
  description:
    'Compare what the chart renders to with the cluster: the API server applies every object without storing it, and the answer is compared with ' +
    'what is there. With --from-chart, --from-version, --from-values or --from-set another rendering is compared instead, without a cluster. Hooks ' +
    'are left out. The exit code is 0 when nothing differs, 1 when something does, 2 for wrong usage. Values of Secrets are hidden.',
  flags: [
    ...renderFlags,
    {
      name: 'from-chart',
      kind: 'string',
      placeholder: 'CHART',
      description: 'compare with another chart: folder, .tgz file or oci:// reference',
      completes: 'file',
    },
    {
      name: 'from-version',
      kind: 'string',
      placeholder: 'VERSION',
      description: 'compare with another version of the chart',
    },
    {
      name: 'from-values',
      kind: 'list',
      placeholder: 'FILE',
      description: 'compare with the chart with these values instead of those of -f and --set',
      completes: 'file',
    },
    {
      name: 'from-set',
      kind: 'strings',
      placeholder: 'PATH=VALUE',
      description: 'like --from-values, one value; may be repeated',
    },
    { name: 'include-crds', kind: 'boolean', description: "compare the chart's CRDs too" },
    { name: 'show-secrets', kind: 'boolean', description: 'do not hide the values of Secrets' },
    outputFlag(['text', 'json']),
    ...clusterFlags,
  ],
  examples: [
    {
      command: 'egctl manifest diff',
      explains: 'what an upgrade to the version of this egctl would change in the cluster',
    },
    {
      command:
        'egctl manifest diff --chart ./gateway-helm --set deployment.replicas=2 --from-set deployment.replicas=1',
      explains: 'what a value changes, without a cluster',
    },
    { command: 'egctl manifest diff --from-version v1.8.0', explains: 'what changed between two versions' },
  ],
  run: async (invocation) => (await import('./diff.ts')).diff(invocation),
});
