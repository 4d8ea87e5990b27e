import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { bootstrapText } from '../../../../src/translate/infra/bootstrap/bootstrap-text.ts';
import { defaultBootstrap } from '../../../../src/translate/infra/bootstrap/default-bootstrap.ts';

function render(options: Parameters<typeof defaultBootstrap>[0]) {
  const made = defaultBootstrap(options);
  if (!made.ok) throw new Error(made.error);
  return { value: made.value, text: bootstrapText(made.value) };
}

describe('bootstrapText', () => {
  it.each([
    {},
    { ipFamily: 'IPv6' as const, maxHeapSizeBytes: 1_000_000, gatewayNamespaceMode: true },
    {
      topologyInjectorDisabled: true,
      proxyMetrics: { prometheus: { compression: { type: 'Gzip' as const } }, matches: [{ value: "a'b\nc: #d" }] },
      resolvedMetricSinks: [{ address: 'otel', port: 4317, resourceAttributes: { 'a b': 'yes', '1': '2' } }],
    },
  ])('says what the data says: %j', (options) => {
    const { value, text } = render(options);
    expect(load(text)).toEqual(value);
  });

  it('keeps the order of the fields and the quotes of the controller', () => {
    const { text } = render({});
    expect(text).toMatch(/^admin:\n {2}access_log:\n {2}- name: envoy\.access_loggers\.file\n/);
    expect(text).toContain(
      `  - regex: "^cluster(\\\\..+\\\\.(.+))\\\\.total_match_count$"\n    tag_name: socket_match_name\n`,
    );
    expect(text).toContain(`address: '0.0.0.0'\n        port_value: 19001\n        protocol: TCP\n`);
    expect(text).toContain(`            min_cluster_size: '1'\n    name: local_cluster\n    type: EDS\n`);
    expect(text).toContain(`'@type': 'type.googleapis.com/envoy.extensions.load_balancing_policies.`);
    expect(text.split('\n').filter((line) => /["']@type["']/.test(line)).length).toBeGreaterThan(5);
  });
});
