import { describe, expect, it } from 'vitest';
import type { HTTPRouteFilterCredentialInjection, ReferenceGrant } from '../../../../src/resources/generated/types.ts';
import { redactIR } from '../../../../src/translate/redact.ts';
import { grant, httpRoute, onlyRoute, routeFilter, routesOf, secret } from '../../gateway-api/route-fixtures.ts';

function translate(credentialInjection: HTTPRouteFilterCredentialInjection, referenceGrants: ReferenceGrant[] = []) {
  const extensionRef = { group: 'gateway.envoyproxy.io', kind: 'HTTPRouteFilter', name: 'f' };
  const filters = [{ type: 'ExtensionRef' as const, extensionRef }];
  const context = routesOf({
    httpRoutes: [httpRoute('r', [{ filters, backendRefs: [{ name: 'web', port: 80 }] }])],
    httpRouteFilters: [routeFilter('f', { credentialInjection })],
    secrets: [
      secret('good', { credential: 'secret' }),
      secret('empty', { credential: '' }),
      secret('far', { credential: 'secret' }, { metadata: { name: 'far', namespace: 'shop' } }),
    ],
    referenceGrants,
  });
  const route = onlyRoute(context);
  return route.credentialInjection ? route : route.directResponse?.statusCode;
}

const from = (name: string, namespace?: string) => ({
  credential: { valueRef: { name, ...(namespace && { namespace }) } },
});

describe('credential injection', () => {
  it('takes the credential of a Secret', () => {
    expect(translate({ ...from('good'), header: 'X-Key', overwrite: false })).toMatchObject({
      credentialInjection: {
        name: 'httproutefilter/app/f',
        header: 'X-Key',
        overwrite: false,
        credential: Buffer.from('secret').toString('base64'),
      },
    });
  });

  it('is not shown', () => {
    expect(redactIR(translate(from('good')))).toMatchObject({ credentialInjection: { credential: '[redacted]' } });
  });

  it('fails with 500 when the Secret is missing, empty or out of reach', () => {
    expect(translate(from('nobody'))).toBe(500);
    expect(translate(from('empty'))).toBe(500);
    expect(translate(from('far', 'shop'))).toBe(500);
    const filter = { group: 'gateway.envoyproxy.io', kind: 'HTTPRouteFilter', namespace: 'app' };
    const granted = [grant('shop', { from: [filter], to: [{ group: '', kind: 'Secret' }] })];
    expect(translate(from('far', 'shop'), granted)).toHaveProperty('credentialInjection');
  });
});
