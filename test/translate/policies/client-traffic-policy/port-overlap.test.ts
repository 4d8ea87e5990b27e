import { beforeAll, describe, expect, it } from 'vitest';
import type { GatewayListener } from '../../../../src/resources/generated/types.ts';
import type { Secret } from '../../../../src/resources/kinds/secret.ts';
import { type PortScope, portOverlap } from '../../../../src/translate/policies/client-traffic-policy/port-overlap.ts';
import { makeCertificate } from '../../gateway-api/certificate/make-certificate.ts';
import { tlsSecret } from '../../gateway-api/tls-secret.ts';
import { gateway, listenerSet } from '../fixtures.ts';
import { clientStage } from './client-stage.ts';

const http = (name: string, hostname: string, port = 80): GatewayListener => ({
  name,
  port,
  protocol: 'HTTP',
  hostname,
});
let secrets: readonly Secret[];

beforeAll(async () => {
  secrets = [tlsSecret('cert', await makeCertificate('x', ['x.com']), 'default')];
});

/** Whether a policy with this scope may shape listener `a` alone. */
function overlaps(
  scope: PortScope['kind'],
  others: GatewayListener[],
  sets: Record<string, Record<string, number>> = {},
) {
  const stage = clientStage({
    gateways: [gateway('gw', http('a', 'a.com'), ...others)],
    listenerSets: Object.entries(sets).map(([name, ports]) => listenerSet(name, 'gw', ports)),
  });
  const [set] = stage.context.listenerSets;
  const of =
    scope === 'ListenerSet' && set ? ({ kind: scope, listenerSet: set } as const) : ({ kind: 'Gateway' } as const);
  const listener = scope === 'ListenerSet' ? 'x' : 'a';
  return (
    portOverlap(stage.attachment, stage.listener(listener), scope === 'section' ? { kind: scope } : of) !== undefined
  );
}

describe('portOverlap', () => {
  it('is none for a listener that has its port for itself', () => {
    expect(overlaps('section', [http('b', 'b.com', 81)])).toBe(false);
  });

  it('forbids one of several listeners, but not all of a Gateway', () => {
    expect(overlaps('section', [http('b', 'b.com')])).toBe(true);
    expect(overlaps('Gateway', [http('b', 'b.com')])).toBe(false);
    expect(overlaps('Gateway', [], { ls: { x: 80 } })).toBe(false);
  });

  it('forbids a ListenerSet whose listeners share a port with others', () => {
    expect(overlaps('ListenerSet', [], { ls: { x: 80 } })).toBe(true);
    expect(overlaps('ListenerSet', [], { ls: { x: 90 } })).toBe(false);
    expect(overlaps('ListenerSet', [], { ls: { x: 90 }, more: { y: 91 } })).toBe(false);
  });

  it('does not concern listeners that end TLS', () => {
    const tls = { certificateRefs: [{ name: 'cert' }] };
    const https = (name: string): GatewayListener => ({
      name,
      port: 443,
      protocol: 'HTTPS',
      hostname: `${name}.com`,
      tls,
    });
    const now = new Date('2030-06-01');
    const stage = clientStage({ gateways: [gateway('gw', https('a'), https('b'))], secrets }, { now });
    expect(stage.listener('a').http?.tls).toBeDefined();
    expect(portOverlap(stage.attachment, stage.listener('a'), { kind: 'section' })).toBeUndefined();
  });
});
