import { describe, expect, it } from 'vitest';
import { toCamelCase } from '../../src/envoy/dump/camel-case.ts';
import { parseConfigDump } from '../../src/envoy/dump/config-dump.ts';
import { redactSecrets } from '../../src/envoy/dump/redact-secrets.ts';
import { summarizeAll } from '../../src/envoy/summary/dump-summary.ts';
import { printYaml } from '../../src/output/print-yaml.ts';
import { translateManifests } from '../../src/translate-manifests.ts';

const route = (spec: string): string =>
  `apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: a}\nspec: ${spec}\n`;

const aliases = Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(10)}]`).join('\n');

/** Texts that are made to hurt readers: each must end soon and with a diagnostic. */
const hostile: Readonly<Record<string, string>> = {
  'lists nested 100,000 deep': route('['.repeat(100_000)),
  'closed lists nested 5,000 deep': route(`${'['.repeat(5000)}${']'.repeat(5000)}`),
  'objects nested 20,000 deep in JSON': `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
  'aliases that double': `a0: &a0 [x]\n${aliases}\n`,
  'an alias to itself': route('&a {rules: [*a]}'),
  '200,000 documents without content': '---\n'.repeat(200_000),
  '5,000 objects of unknown kinds': 'apiVersion: v1\nkind: Nothing\nmetadata: {name: a}\n---\n'.repeat(5000),
  'a line of a million signs': route(`"${'x'.repeat(1_000_000)}`),
  'a key of a million signs': `${'x'.repeat(1_000_000)}: 1\n`,
  'a million spaces': route(`{rules: [{name: "${' '.repeat(1_000_000)}"}]}`),
  'a regular expression that backtracks': route(
    `{rules: [{matches: [{path: {type: RegularExpression, value: "(${'a+'.repeat(200)})+$"}}]}]}`,
  ),
  'a hostname of dots': route(`{hostnames: ["${'a.'.repeat(50_000)}"]}`),
};

describe('hostile manifests', () => {
  it.each(Object.entries(hostile))('%s', { timeout: 30_000 }, async (_, text) => {
    const start = process.cpuUsage();
    const { diagnostics, translation } = await translateManifests({ 'in.yaml': text });
    expect(translation).toBeUndefined();
    expect(diagnostics.length).toBeLessThan(20_000);
    // A quadratic step would take minutes. Processor time, since other tests run meanwhile.
    expect(process.cpuUsage(start).user / 1e3).toBeLessThan(10_000);
  });
});

describe('hostile dumps', () => {
  const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

  it.each([400, 3000, 100_000])('objects nested %i deep', (depth) => {
    const dump = parseConfigDump(`{"configs": [${nested(depth)}]}`);
    expect(dump.ok).toBe(depth < 500);
    if (!dump.ok) return;
    summarizeAll(dump.value);
    for (const config of dump.value.configs) printYaml(toCamelCase(redactSecrets(config)) ?? null);
  });
});
