import { defineCheck } from '../check.ts';
import { describeBundle, readDefinitions } from '../cluster/definitions.ts';

/** Definitions of the Gateway API that come from several releases or channels. */
export const definitionsMixed = defineCheck({
  code: 'EG0089',
  name: 'definitions-mixed',
  severity: 'warning',
  needsCluster: true,
  summary: 'The definitions of the Gateway API come from several releases or channels',
  docs: {
    what: 'The annotations bundle-version and channel of the CustomResourceDefinitions of the Gateway API differ from each other.',
    why: 'An installation that stopped half way, or two products that each install their own: kinds lack fields that others refer to, and the next installation may take fields away.',
    example: `metadata:
  name: httproutes.gateway.networking.k8s.io
  annotations:
    gateway.networking.k8s.io/bundle-version: v1.2.0   # the others: v1.6.1
    gateway.networking.k8s.io/channel: standard        # the others: experimental`,
    fix: 'Install all definitions from one release and channel, the one of the Envoy Gateway that runs in the cluster.',
  },
  *run({ cluster }) {
    const definitions = readDefinitions(cluster?.definitions ?? []).filter(
      ({ bundleVersion }) => bundleVersion !== undefined,
    );
    const common = mostCommon(definitions.map(describeBundle));
    for (const definition of definitions) {
      const bundle = describeBundle(definition);
      if (bundle === common) continue;
      const resource = { group: 'apiextensions.k8s.io', kind: 'CustomResourceDefinition', name: definition.name };
      yield {
        resource,
        path: ['metadata', 'annotations'],
        message: `the definition is ${bundle}; most others are ${common}`,
        hint: 'Install all definitions from one release and channel.',
      };
    }
  },
});

function mostCommon(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}
