import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature } from '../../src/translate/features/feature.ts';
import { features } from '../../src/translate/features/registry.ts';
import { fieldRows } from './field-rows.ts';

const roles: Readonly<Record<string, string>> = {
  'feature.ts': 'names the feature and its fields',
  'ir.ts': 'its slice of the intermediate representation',
  'from-api.ts': 'reads the API fields',
  'to-xds.ts': "writes Envoy's configuration",
};

/** A page for each feature by file name below docs/features: fields with types and limits, filters, code, tests. */
export function featurePages(root: string): ReadonlyMap<string, string> {
  return new Map(features.map((feature) => [`${feature.name}.md`, page(root, feature)]));
}

function page(root: string, feature: Feature): string {
  const { name, summary } = feature;
  const parts = [
    '<!-- Made by npm run docs; do not edit. -->',
    `# ${name}`,
    summary,
    ...feature.fields.map(({ kind, path }) => fieldSection(kind, path)),
    envoySection(feature),
    filesSection(root, name),
    '[All features](../features.md)',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function fieldSection(kind: string, path: string): string {
  const rows = fieldRows(kind, path);
  const table = rows.map((row) => `| \`${row.path}\` | ${row.type} | ${row.fallback} | ${row.limits} |`);
  const head = '| Field | Type | Default | Limits |\n|---|---|---|---|';
  return `## ${kind} ${path}${rows.length > 0 ? `\n\n${head}\n${table.join('\n')}` : ''}`;
}

function envoySection({ toXds, secrets = [], callsControlPlane }: Feature): string {
  const filters = toXds?.filterTypes ?? [];
  const facts = [
    ...(filters.length > 0 ? [`HTTP filters: ${filters.map((type) => `\`${type}\``).join(', ')}.`] : []),
    ...(secrets.length > 0 ? ['Its secrets are printed as `[redacted]` unless `--show-secrets` asks for them.'] : []),
    ...(callsControlPlane ? ['Envoy calls the control plane for it.'] : []),
  ];
  return facts.length > 0 ? `## In Envoy\n\n${facts.join('\n')}` : '';
}

function filesSection(root: string, name: string): string {
  const list = (folder: string): readonly string[] =>
    readdirSync(join(root, folder, 'translate/features', name), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.replaceAll('\\', '/'))
      .sort()
      .map((file) => {
        const role = roles[file];
        return `- [${file}](../../${folder}/translate/features/${name}/${file})${role ? `: ${role}` : ''}`;
      });
  const tests = list('test').filter((line) => line.includes('.test.ts'));
  return `## Code and tests\n\n${[...list('src'), ...tests].join('\n')}`;
}
