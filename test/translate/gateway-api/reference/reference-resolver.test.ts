import { describe, expect, it } from 'vitest';
import {
  createReferenceResolver,
  referenceFrom,
} from '../../../../src/translate/gateway-api/reference/reference-resolver.ts';
import { contextOf } from '../context-of.ts';
import { backend, httpRoute, secret, service } from '../route-fixtures.ts';

const route = referenceFrom(httpRoute('r', []));

describe('createReferenceResolver', () => {
  const resolver = createReferenceResolver(
    contextOf({ services: [service('web')], backends: [backend('ext', {})], secrets: [secret('key', { a: 'b' })] }),
  );
  const reason = (result: { ok: boolean; error?: { reason: string } }) => (result.ok ? 'ok' : result.error?.reason);

  it('knows who refers', () => {
    expect(route).toEqual({ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'app' });
  });

  it('finds backends by kind whatever their group says', () => {
    const found = resolver.backend({ name: 'web' }, route);
    expect(found.ok && found.value.kind).toBe('Service');
    const ext = resolver.backend({ kind: 'Backend', group: 'gateway.envoyproxy.io', name: 'ext' }, route);
    expect(ext.ok && ext.value.kind).toBe('Backend');
  });

  it('tells why a backend is not found', () => {
    expect(reason(resolver.backend({ name: 'nobody' }, route))).toBe('NotFound');
    expect(reason(resolver.backend({ name: 'web', kind: 'Pod' }, route))).toBe('WrongKind');
    expect(reason(resolver.backend({ name: 'web', group: 'apps' }, route))).toBe('WrongKind');
    expect(reason(resolver.backend({ name: 'web', namespace: 'shop' }, route))).toBe('NotPermitted');
  });

  it('takes Secrets and nothing else as Secrets', () => {
    expect(reason(resolver.secret({ name: 'key' }, route))).toBe('ok');
    expect(reason(resolver.secret({ name: 'key', kind: 'ConfigMap' }, route))).toBe('WrongKind');
    expect(reason(resolver.secret({ name: 'other' }, route))).toBe('NotFound');
  });
});
