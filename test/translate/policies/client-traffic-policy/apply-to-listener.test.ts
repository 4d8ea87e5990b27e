import { describe, expect, it } from 'vitest';
import type { ClientTrafficPolicySpec } from '../../../../src/resources/generated/types.ts';
import { applyToListener } from '../../../../src/translate/policies/client-traffic-policy/apply-to-listener.ts';
import { tcpRoute } from '../../gateway-api/route-fixtures.ts';
import { secretOf } from '../../gateway-api/tls-secret.ts';
import { clientPolicy, gateway, httpRoute } from '../fixtures.ts';
import { clientStage, limit } from './client-stage.ts';

const gateways = [
  gateway(
    'gw',
    'http',
    { name: 'tcp', port: 90, protocol: 'TCP' },
    { name: 'udp', port: 53, protocol: 'UDP' },
    { name: 'twin', port: 8080, protocol: 'HTTP', hostname: 'a.com' },
  ),
];
const tcp = tcpRoute('t', [{ backendRefs: [{ name: 'backend', port: 80 }] }]);
const tcpRoutes = [
  { ...tcp, metadata: { name: 't', namespace: 'default' }, spec: { ...tcp.spec, parentRefs: [{ name: 'gw' }] } },
];

function apply(name: string, spec: ClientTrafficPolicySpec, kind: 'section' | 'Gateway' = 'Gateway') {
  const { attachment, listener, context } = clientStage({
    gateways,
    tcpRoutes,
    httpRoutes: [httpRoute('r', [{ name: 'gw', sectionName: 'http' }])],
  });
  const policy = clientPolicy('p', spec);
  const of = listener(name);
  const outcome = applyToListener(attachment, policy, of, { kind });
  return { ...outcome, of, policy, provenance: context.provenance };
}
const bad = { timeout: { http: { idleTimeout: 'soon' } } };

describe('applyToListener on HTTP', () => {
  it('writes the settings of the connection and of HTTP', () => {
    const { of, problems, refused, policy, provenance } = apply('http', {
      ...limit(1),
      path: { disableMergeSlashes: true },
      healthCheck: { path: '/healthz' },
    });
    expect([problems, refused]).toEqual([[], false]);
    expect(of.http).toMatchObject({
      connection: { limit: { value: 1 } },
      path: { mergeSlashes: false },
      healthCheck: { path: '/healthz' },
    });
    expect(of.http && provenance.originsOf(of.http)).toContainEqual({ object: policy, path: ['spec'] });
  });

  it('closes every route on a problem and leaves out the connection alone', () => {
    const { of, problems } = apply('http', { ...limit(1), ...bad, path: { disableMergeSlashes: true } });
    expect(problems.map(({ path }) => path?.join('.'))).toEqual(['spec.timeout.http.idleTimeout']);
    expect(of.http?.path.mergeSlashes).toBe(false);
    expect(of.http).not.toHaveProperty('connection');
    expect(of.http?.routes.map(({ directResponse }) => directResponse)).toEqual([{ statusCode: 500 }]);
  });

  it('does not even try a listener whose port is shared with others', () => {
    const { of, refused, problems } = apply('http', { ...limit(1), ...bad }, 'section');
    expect([refused, problems.length]).toEqual([true, 1]);
    expect(of.http).not.toHaveProperty('connection');
    expect(of.http?.routes[0]).not.toHaveProperty('directResponse');
  });
});

describe('applyToListener on TCP and UDP', () => {
  it('writes the settings of the connection', () => {
    const { of, problems } = apply('tcp', { ...limit(2), path: { disableMergeSlashes: true } });
    expect(problems).toEqual([]);
    expect(of.tcp).toMatchObject({ connection: { limit: { value: 2 } } });
    expect(of.tcp).not.toHaveProperty('path');
    expect(of.tcp?.routes).toHaveLength(1);
  });

  it('takes the routes away on a problem', () => {
    const { of, problems } = apply('tcp', { ...limit(2), ...bad });
    expect(problems).toHaveLength(1);
    expect(of.tcp?.routes).toEqual([]);
    expect(of.tcp).not.toHaveProperty('connection');
  });

  it('has nothing to do for UDP, whatever the policy says', () => {
    const { of, ...outcome } = apply('udp', bad);
    expect(outcome).toMatchObject({ problems: [], warnings: [], refused: false });
  });

  it('hands new TLS settings on to the routes that end TLS', () => {
    const sds = { secretName: 'cert', url: 'unix:///run/sds.sock' };
    const tls = { mode: 'Terminate', certificateRefs: [{ name: 'cert' }] } as const;
    const { attachment, listener } = clientStage(
      {
        gateways: [gateway('gw', { name: 'tls', port: 443, protocol: 'TLS', tls })],
        secrets: [secretOf('cert', sds, 'gateway.envoyproxy.io/sds', 'default')],
        tcpRoutes,
      },
      { sdsSecretRefEnabled: true },
    );
    const of = listener('tls');
    expect(of.tcp?.routes[0]?.tls?.terminate).toBeDefined();
    applyToListener(attachment, clientPolicy('p', { tls: { minVersion: '1.3' } }), of, { kind: 'Gateway' });
    expect(of.tcp?.tls?.minVersion).toBe('1.3');
    expect(of.tcp?.routes[0]?.tls?.terminate).toBe(of.tcp?.tls);
  });
});
