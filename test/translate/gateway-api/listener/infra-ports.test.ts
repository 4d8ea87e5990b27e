import { describe, expect, it } from 'vitest';
import type { EnvoyProxySpec } from '../../../../src/resources/generated/types.ts';
import type { TranslateOptions } from '../../../../src/translate/options.ts';
import { contextOf, envoyProxy, gateway, listener } from '../context-of.ts';

const listeners = [
  listener('low', { port: 80 }),
  listener('edge', { port: 1023 }),
  listener('high', { port: 1024 }),
  listener('tls', { port: 80, protocol: 'TLS', tls: {}, hostname: 'a.example.com' }),
  listener('tcp', { port: 90, protocol: 'TCP' }),
  listener('udp', { port: 90, protocol: 'UDP' }),
];

function ports(options: Partial<TranslateOptions> = {}, spec: EnvoyProxySpec = {}) {
  const context = contextOf(
    { gateways: [gateway('g', { listeners })], envoyProxyForGatewayClass: envoyProxy('class', spec) },
    options,
  );
  const exposed = context.infra.get('infra/g')?.proxy.listeners ?? [];
  return exposed.flatMap((l) => (l.ports ?? []).map((p) => `${p.name} ${p.servicePort} ${p.containerPort}`));
}

describe('exposed ports', () => {
  it('moves privileged ports up, and exposes a port once for each level of protocol', () => {
    expect(ports()).toEqual(['http-1023 1023 11023', 'http-1024 1024 1024', 'tcp-90 90 10090', 'udp-90 90 10090']);
  });

  it('keeps ports where nobody maps them', () => {
    const kept = ['http-1023 1023 1023', 'http-1024 1024 1024', 'tcp-90 90 90', 'udp-90 90 90'];
    expect(ports({ runningOnHost: true })).toEqual(kept);
    expect(ports({ infraRemotelyManaged: true })).toEqual(kept);
    const kubernetes = { useListenerPortAsContainerPort: true };
    expect(ports({}, { provider: { type: 'Kubernetes', kubernetes } })).toEqual(kept);
  });
});
