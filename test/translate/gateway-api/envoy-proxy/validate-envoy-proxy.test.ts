import { describe, expect, it } from 'vitest';
import { formatPath } from '../../../../src/core/diagnostic.ts';
import { validateEnvoyProxy } from '../../../../src/translate/gateway-api/envoy-proxy/validate-envoy-proxy.ts';

describe('validateEnvoyProxy', () => {
  it('looks at every part', () => {
    const problems = validateEnvoyProxy({
      provider: { type: 'Host' },
      telemetry: { metrics: { clusterStatName: '50%' } },
      filterOrder: [{ name: 'envoy.filters.http.lua', before: 'envoy.filters.http.lua' }],
      bootstrap: { type: 'Replace', value: 'admin: {}' },
    });
    expect(problems.map(({ path }) => formatPath(path ?? []))).toEqual([
      'spec.provider.host',
      'spec.telemetry.metrics.clusterStatName',
      'spec.filterOrder[0]',
      'spec.bootstrap',
    ]);
  });

  it('has nothing to say where nothing is set', () => {
    expect(validateEnvoyProxy(undefined)).toEqual([]);
    expect(validateEnvoyProxy({})).toEqual([]);
  });
});
