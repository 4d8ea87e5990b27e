import { describe, expect, it } from 'vitest';
import { initIR } from '../../src/translate/gateway-api/gateway/init-ir.ts';
import { collectResult } from '../../src/translate/result.ts';
import { contextOf, envoyProxy, gateway, listener } from './gateway-api/context-of.ts';
import { at } from './infra/infra-fixture.ts';

const key = 'infra/web';
const contextWith = (listeners = [listener('http')]) => contextOf({ gateways: [gateway('web', { listeners })] });

describe('collectResult', () => {
  it('leaves lists that stayed empty out of the IR', () => {
    const { xdsIR, infraIR } = collectResult(contextWith([]));
    expect(Object.keys(xdsIR.get(key) ?? {})).not.toEqual(expect.arrayContaining(['http', 'tcp', 'udp']));
    for (const list of ['http', 'tcp', 'udp']) expect(xdsIR.get(key)).not.toHaveProperty(list);
    for (const list of ['listeners', 'addresses', 'resolvedMetricSinks', 'config'])
      expect(infraIR.get(key)?.proxy).not.toHaveProperty(list);
  });

  it('keeps what there is, listeners without an empty list of routes', () => {
    const { xdsIR, infraIR } = collectResult(contextWith());
    const [http] = xdsIR.get(key)?.http ?? [];
    expect(http?.name).toBe('infra/web/http');
    expect(http).not.toHaveProperty('routes');
    expect(infraIR.get(key)?.proxy?.listeners?.map(({ name }) => name)).toEqual(['infra/web/http']);
  });

  it('lets finished nodes come from where their drafts came from', () => {
    const context = contextWith();
    const { xdsIR, provenance } = collectResult(context);
    const [http] = xdsIR.get(key)?.http ?? [];
    expect(http && provenance.originsOf(http)[0]).toMatchObject({ object: { kind: 'Gateway' } });
    expect(http).not.toBe(context.xds.get(key)?.http[0]);
  });

  it('prints the resources once, when they are asked for', () => {
    const context = contextWith();
    const result = collectResult(context);
    initIR(context);
    expect(at(result.gatewayAPI, 'gateways', 0, 'metadata', 'name')).toBe('web');
    expect(result.gatewayAPI).toBe(result.gatewayAPI);
  });

  it('shows the EnvoyProxy with its status in the Infra IR', () => {
    const context = contextOf({
      gateways: [gateway('web', { infrastructure: { parametersRef: ref } })],
      envoyProxiesForGateways: [envoyProxy('mine', { concurrency: 2 })],
    });
    const { infraIR } = collectResult(context);
    expect(infraIR.get(key)?.proxy?.config).toMatchObject({ metadata: { name: 'mine' }, spec: { concurrency: 2 } });
  });

  it('tells what became of the input objects', () => {
    expect(collectResult(contextWith()).outcomes.map(({ fate }) => fate)).toEqual(['attached']);
  });
});

const ref = { group: 'gateway.envoyproxy.io', kind: 'EnvoyProxy', name: 'mine' };
