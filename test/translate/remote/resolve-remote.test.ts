import { expect, it } from 'vitest';
import { sha256Hex } from '../../../src/core/hash.ts';
import type { EnvoyExtensionPolicy, SecurityPolicy } from '../../../src/resources/generated/types.ts';
import { emptyResourceSet } from '../../../src/resources/resource-set.ts';
import { controllerOptions } from '../../../src/translate/options.ts';
import { resolveRemote } from '../../../src/translate/remote/resolve-remote.ts';
import { localServer } from './local-server.ts';
import { module } from './wasm-download.ts';

const { host, calls } = await localServer({
  '/.well-known/openid-configuration': { body: '{"token_endpoint":"https://t"}' },
  '/a.wasm': { body: module },
});
const apiVersion = 'gateway.envoyproxy.io/v1alpha1';
const login = (name: string, provider: object) =>
  ({
    apiVersion,
    kind: 'SecurityPolicy',
    metadata: { name, namespace: 'apps' },
    spec: { oidc: { provider, clientID: 'c', clientSecret: { name: 's' } } },
  }) as SecurityPolicy;
const wasm = (...urls: readonly string[]): EnvoyExtensionPolicy => ({
  apiVersion,
  kind: 'EnvoyExtensionPolicy',
  metadata: { name: 'w', namespace: 'apps' },
  spec: { wasm: urls.map((url) => ({ code: { type: 'HTTP', http: { url } } })) },
});

it('fetches each issuer and module once, and nothing that the policies give', async () => {
  const issuer = `http://${host}`;
  const given = { issuer: 'http://127.0.0.1:1', authorizationEndpoint: 'https://a', tokenEndpoint: 'https://t' };
  const resources = {
    ...emptyResourceSet(),
    securityPolicies: [login('a', { issuer }), login('b', { issuer }), login('c', given)],
    envoyExtensionPolicies: [wasm(`${issuer}/a.wasm`, `${issuer}/a.wasm`, `${issuer}/gone.wasm`)],
  };
  const { options, problems } = await resolveRemote(resources, controllerOptions);
  expect(options.oidcDiscovery).toEqual({ [issuer]: { token_endpoint: 'https://t' } });
  expect(options.wasmCache?.resolve({ url: `${issuer}/a.wasm` })).toEqual({
    servingURL: expect.stringMatching(
      /^https:\/\/envoy-gateway\.envoy-gateway-system\.svc\.cluster\.local:18002\/[\w-]+\.wasm$/,
    ),
    sha256: sha256Hex(module),
  });
  expect(options.wasmCache?.resolve({ url: `${issuer}/gone.wasm` })).toHaveProperty('error');
  expect(problems).toHaveLength(1);
  expect([...calls.values()]).toEqual([1, 1, 1]);
});
