import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { features } from '../../src/translate/features/registry.ts';

/** docs/features.md: every feature with its API fields, its folder and its tests, in the order of the registry. */
export function featuresPage(root: string): string {
  const rows = features.map(({ name, summary, fields }) => {
    const list = fields.map(({ kind, path }) => `\`${kind} ${path}\``).join('<br>') || 'none of its own';
    return `| [${name}](features/${name}.md) | ${summary} | ${list} | [src](../src/translate/features/${name}) | ${testsOf(root, name)} |`;
  });
  return `<!-- Made by npm run docs; do not edit. -->

# Features

One row for each folder of \`src/translate/features\`, in the order of its registry: features with an HTTP filter come first, in the
order in which Envoy runs the filters.

| Feature | What it does | API fields | Code | Tests |
|---|---|---|---|---|
${rows.join('\n')}

## Fields that stages read

Where and how things apply is structure that all features share, so these fields belong to stages.

| API fields | Code |
|---|---|
| \`targetRef\`, \`targetRefs\`, \`targetSelectors\`, \`mergeType\` of every policy | [policies/attachment](../src/translate/policies/attachment) |
| \`BackendTrafficPolicy spec.routingType\` | [policies/backend-traffic-policy](../src/translate/policies/backend-traffic-policy) |
| \`EnvoyPatchPolicy spec\` | [policies/envoy-patch-policy](../src/translate/policies/envoy-patch-policy), [xds/patch](../src/translate/xds/patch) |
| \`BackendTLSPolicy spec\`, \`Backend spec\` | [gateway-api/backend](../src/translate/gateway-api/backend) |
| Parents, hostnames, matches, backendRefs and weights of routes; \`HTTPRouteFilter spec.matches\` | [gateway-api/route](../src/translate/gateway-api/route) |
| Listeners, TLS, allowed routes, addresses, infrastructure of Gateways and ListenerSets | [gateway-api](../src/translate/gateway-api) |
| \`EnvoyProxy spec.provider\`, \`logging\`, \`concurrency\`, \`shutdown\`, \`extraArgs\`, \`bootstrap\` | [infra](../src/translate/infra) |
| \`EnvoyProxy spec.filterOrder\`, \`mergeGateways\`, \`mergeBackends\`, \`ipFamily\`, \`routingType\`, \`backendTLS\` | [gateway-api](../src/translate/gateway-api) |
`;
}

function testsOf(root: string, name: string): string {
  const folder = join(root, 'test/translate/features', name);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  return files.map((file) => `[${file.replace('.test.ts', '')}](../test/translate/features/${name}/${file})`).join(' ');
}
