import { beforeAll, describe, expect, it } from 'vitest';
import type { GatewayListener } from '../../../../src/resources/generated/types.ts';
import type { Secret } from '../../../../src/resources/kinds/secret.ts';
import { makeCertificate, now } from '../certificate/make-certificate.ts';
import { contextOf, gateway, listener } from '../context-of.ts';
import { sdsSecret, tlsSecret } from '../tls-secret.ts';

let secrets: readonly Secret[];

beforeAll(async () => {
  secrets = [
    tlsSecret('a', await makeCertificate('a', ['a.example.com'])),
    tlsSecret('wide', await makeCertificate('w', ['*.example.com'])),
    tlsSecret('b', await makeCertificate('b', ['b.example.org'])),
    sdsSecret('sds', { secretName: 'n', url: 'unix:///sds.sock' }),
  ];
});

function https(name: string, hostname: string | undefined, secret: string, port = 443): GatewayListener {
  return listener(name, { protocol: 'HTTPS', port, hostname, tls: { certificateRefs: [{ name: secret }] } });
}

/** Reason of the overlap by listener, with `!` where HTTP/2 is off by default. */
function overlaps(listeners: GatewayListener[]): Record<string, string | undefined> {
  const context = contextOf({ gateways: [gateway('g', { listeners })], secrets }, { now, sdsSecretRefEnabled: true });
  const found = context.gateways.flatMap((g) => g.listeners);
  return Object.fromEntries(
    found.map(({ listener: { name }, conditions, http }) => {
      const reason = conditions.find(({ type }) => type === 'OverlappingTLSConfig')?.reason;
      return [name, reason && `${reason}${http?.tlsOverlaps ? '!' : ''}`];
    }),
  );
}

describe('overlap of HTTPS listeners', () => {
  it('is found between hostnames of one port', () => {
    const found = overlaps([
      https('one', 'x.b.org', 'a'),
      https('wild', '*.b.org', 'b'),
      https('apart', 'x.y.b.org', 'b', 8443),
    ]);
    expect(found).toEqual({ one: 'OverlappingHostnames', wild: 'OverlappingHostnames', apart: undefined });
  });

  it('is found between certificates, which also switches HTTP/2 off', () => {
    const found = overlaps([https('one', 'a.com', 'a'), https('two', 'b.com', 'wide'), https('three', 'c.com', 'b')]);
    expect(found).toEqual({ one: 'OverlappingCertificates!', two: 'OverlappingCertificates!', three: undefined });
  });

  it('is assumed for certificates that are fetched elsewhere', () => {
    const found = overlaps([
      https('sds', 'a.example.com', 'sds'),
      https('near', 'q.com', 'wide'),
      https('far', 'r.com', 'b'),
    ]);
    expect(found).toEqual({ sds: 'SDSCertificateOpaque!', near: 'SDSCertificateOpaque!', far: undefined });
    expect(overlaps([https('sds', 'a.example.com', 'sds'), https('other', 'x.com', 'a', 8443)])).toEqual({});
  });
});
