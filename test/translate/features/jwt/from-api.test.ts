import { describe, expect, it } from 'vitest';
import type { SecurityPolicyJWTProvider } from '../../../../src/resources/generated/types.ts';
import { fromApi } from '../../../../src/translate/features/jwt/from-api.ts';
import {
  backend,
  backendRef,
  configMap,
  mergedWithParent,
  problemPaths,
  type Surroundings,
  securityInput,
} from '../policy-input.ts';

const hook = fromApi.security?.security;
const remote = { uri: 'https://keys.example.com/jwks.json' };
const run = (providers: readonly Partial<SecurityPolicyJWTProvider>[], around?: Surroundings) =>
  hook?.(securityInput({ jwt: { providers: providers as readonly SecurityPolicyJWTProvider[] } }, around));

describe('providers', () => {
  it('keeps what the policy says, with durations in Go text', () => {
    const provider = {
      name: 'example.com/p',
      issuer: 'https://example.com',
      audiences: ['a'],
      remoteJWKS: { ...remote, cacheDuration: '300s' },
      claimToHeaders: [{ header: 'x', claim: 'sub' }],
      recomputeRoute: false,
    };
    expect(run([provider])?.value?.jwt).toEqual({
      providers: [{ ...provider, remoteJWKS: { ...remote, cacheDuration: '5m0s' } }],
    });
  });

  it.each<[string, readonly Partial<SecurityPolicyJWTProvider>[], string]>([
    ['a name twice', ['a', 'a'].map((name) => ({ name, remoteJWKS: remote })), '1.name'],
    ['a bad duration', [{ name: 'a', remoteJWKS: { ...remote, cacheDuration: '5' } }], '0.remoteJWKS.cacheDuration'],
  ])('are refused with %s', (_, providers, path) => {
    const outcome = run(providers);
    expect(outcome?.value).toBeUndefined();
    expect(problemPaths(outcome)).toEqual([`spec.jwt.providers.${path}`]);
  });

  it('reaches keys through backends', () => {
    const remoteJWKS = { ...remote, backendRefs: [backendRef('keys')] };
    const found = run([{ name: 'a', remoteJWKS }], {
      resources: { backends: [backend('keys', 'keys.example.com', 443)] },
    });
    expect(found?.value?.jwt?.providers?.[0]?.remoteJWKS?.destination).toMatchObject({
      name: 'securitypolicy/apps/p/jwt/0',
      settings: [{ protocol: 'HTTPS', endpoints: [{ host: 'keys.example.com', port: 443 }] }],
    });
    expect(problemPaths(run([{ name: 'a', remoteJWKS }]))).toEqual(['spec.jwt.providers.0.remoteJWKS.backendRefs']);
  });

  it('reads local keys beside the policy that has the providers', () => {
    const localJWKS = { type: 'ValueRef', valueRef: { group: '', kind: 'ConfigMap', name: 'keys' } } as const;
    const resources = {
      configMaps: [
        configMap('apps', 'keys', { other: '{"a":1}', jwks: '{"keys":[]}' }),
        configMap('infra', 'keys', { b: '2', a: '1' }),
      ],
    };
    const jwt = { providers: [{ name: 'a', localJWKS }] };
    const input = securityInput({ jwt }, { resources });
    expect(hook?.(input).value?.jwt?.providers?.[0]?.localJWKS).toBe('{"keys":[]}');
    expect(hook?.(mergedWithParent(input, 'infra')).value?.jwt?.providers?.[0]?.localJWKS).toBe('1');
    expect(problemPaths(hook?.(securityInput({ jwt })))).toEqual(['spec.jwt.providers.0.localJWKS.valueRef']);
  });
});

it('tells missing tokens from bad ones', () => {
  const providers = [{ name: 'a', remoteJWKS: remote }];
  const jwt = hook?.(securityInput({ jwt: { optional: true, failOpen: true, providers } })).value?.jwt;
  expect(jwt).toMatchObject({ allowMissing: true, allowMissingOrFailed: true });
});
