import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../src/core/result.ts';
import type { ToXdsHooks } from '../../../../src/translate/features/to-xds-hooks.ts';
import { addEnvoyListener, type EnvoyListenerKind } from '../../../../src/translate/xds/listener/envoy-listener.ts';
import { httpListener, tcpListener } from '../xds-scopes.ts';
import { startedTranslation } from '../xds-translation.ts';

const add = (kind: EnvoyListenerKind, hooks: readonly ToXdsHooks[] = []) => {
  const t = startedTranslation({}, hooks);
  return { added: addEnvoyListener(t, kind), listeners: t.table.listeners };
};

describe('addEnvoyListener', () => {
  it('listens on the address of the IR listener', () => {
    const { added, listeners } = add({ transport: 'tcp', listener: httpListener() });
    expect(added).toEqual({
      ok: true,
      value: {
        name: 'web',
        transport: 'tcp',
        address: '10.0.0.1',
        port: 8080,
        fields: { address: { socketAddress: { address: '10.0.0.1', portValue: 8080 } } },
        listenerFilters: [],
        filterChains: [],
        sources: [],
      },
    });
    expect(added.ok && listeners[0] === added.value).toBe(true);
  });

  it('takes both IP families with one socket', () => {
    const { listeners } = add({ transport: 'tcp', listener: tcpListener({ address: '::', ipFamily: 'DualStack' }) });
    expect(listeners[0]?.fields.address).toEqual({
      socketAddress: { address: '::', portValue: 9000, ipv4Compat: true },
    });
  });

  it('speaks UDP, with the options of QUIC for HTTP/3', () => {
    const quic = add({ transport: 'quic', listener: httpListener() }).listeners[0];
    expect(quic).toMatchObject({
      name: 'web-quic',
      fields: {
        address: { socketAddress: { protocol: 'UDP' } },
        udpListenerConfig: { downstreamSocketConfig: {}, quicOptions: {} },
        drainType: 'MODIFY_ONLY',
      },
    });
    const udp = { name: 'dns', address: '10.0.0.1', port: 53 };
    expect(Object.keys(add({ transport: 'udp', listener: udp }).listeners[0]?.fields ?? {})).toEqual(['address']);
  });

  it('merges the fields of features', () => {
    const { listeners } = add({ transport: 'tcp', listener: httpListener() }, [
      { listener: ({ transport }) => ok({ transport, address: { socketAddress: { x: 1 } } }) },
    ]);
    expect(listeners[0]?.fields).toEqual({
      transport: 'tcp',
      address: { socketAddress: { address: '10.0.0.1', portValue: 8080, x: 1 } },
    });
  });

  it.each<[string, EnvoyListenerKind, ToXdsHooks]>([
    ['there is no address', { transport: 'tcp', listener: httpListener({ address: '' }) }, {}],
    ['a feature fails', { transport: 'tcp', listener: httpListener() }, { listener: () => fail('no') }],
  ])('adds nothing when %s', (_, kind, hooks) => {
    const { added, listeners } = add(kind, [hooks]);
    expect([added.ok, listeners]).toEqual([false, []]);
  });
});
