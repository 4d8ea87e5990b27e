import { describe, expect, it } from 'vitest';
import { echoResource } from '../../../src/translate/echo/echo-resource.ts';
import { backend, httpRoute, service } from '../gateway-api/route-fixtures.ts';

const foreign = (rest: object) => ({ apiVersion: 'example.com/v1', kind: 'Foo', metadata: { name: 'f' }, ...rest });

describe('echoResource', () => {
  it('shows metadata without what is empty, and keeps other members', () => {
    const metadata = { name: 'r', namespace: 'app', labels: {}, annotations: { a: 'b' }, uid: null };
    expect(echoResource({ ...foreign({ data: { x: 1 } }), metadata } as never)).toMatchObject({
      metadata: { name: 'r', namespace: 'app', annotations: { a: 'b' } },
      data: { x: 1 },
    });
    expect(echoResource({ ...foreign({}), metadata } as never).metadata).not.toHaveProperty('labels');
  });

  it('writes the spec of kinds with a schema in typed form, even when it is absent', () => {
    const { spec: _spec, ...bare } = httpRoute('r', []);
    expect(echoResource(bare).spec).toEqual({});
    expect(echoResource({ ...bare, spec: { unknown: 1, hostnames: ['a.com'] } } as never).spec).toEqual({
      hostnames: ['a.com'],
    });
  });

  it('shows the spec of other kinds as it is, without what is empty', () => {
    expect(echoResource(foreign({ spec: { a: [], b: { c: 1 } } })).spec).toEqual({ b: { c: 1 } });
    expect(echoResource(foreign({ spec: 'text' })).spec).toBe('text');
    expect(echoResource(foreign({}))).not.toHaveProperty('spec');
    expect(echoResource(service('web')).spec).toMatchObject({ clusterIP: '10.0.0.1' });
  });

  it('shows the given status, or the own one, or what the kind prints for none', () => {
    const own = { ...backend('b', {}), status: { conditions: [] } } as never;
    const given = { conditions: [{ type: 'Accepted' }] };
    expect(echoResource(own, given).status).toBe(given);
    expect(echoResource(own).status).toEqual({ conditions: [] });
    expect(echoResource(own, null).status).toEqual({});
  });

  it.each([
    ['gateway.networking.k8s.io', 'Gateway', undefined],
    ['gateway.networking.k8s.io', 'GatewayClass', undefined],
    ['gateway.networking.k8s.io', 'ListenerSet', undefined],
    ['gateway.envoyproxy.io', 'EnvoyProxy', {}],
    ['gateway.envoyproxy.io', 'Backend', {}],
    ['gateway.envoyproxy.io', 'SecurityPolicy', { ancestors: null }],
    ['gateway.networking.k8s.io', 'BackendTLSPolicy', { ancestors: null }],
  ])('prints for an empty status of %s/%s: %j', (group, kind, status) => {
    expect(echoResource({ apiVersion: `${group}/v1`, kind, metadata: { name: 'x' } }, null).status).toEqual(status);
  });
});
