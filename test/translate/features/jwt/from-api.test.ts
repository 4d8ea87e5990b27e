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

  it.each<[string, readonly Partial<SecurityPolicyJWTProvider>[], readonly string[]]>([
    ['no name', [{ remoteJWKS: remote }], ['spec.jwt.providers.0.name']],
    ['a bad name', [{ name: '-a', remoteJWKS: remote }], ['spec.jwt.providers.0.name']],
    ['a name twice', ['a', 'a'].map((name) => ({ name, remoteJWKS: remote })), ['spec.jwt.providers.1.name']],
    ['no keys', [{ name: 'a' }], ['spec.jwt.providers.0']],
    [
      'two kinds of keys',
      [{ name: 'a', remoteJWKS: remote, localJWKS: { type: 'Inline', inline: '{}' } }],
      ['spec.jwt.providers.0'],
    ],
    [
      'a URI without scheme',
      [{ name: 'a', remoteJWKS: { uri: 'example.com' } }],
      ['spec.jwt.providers.0.remoteJWKS.uri'],
    ],
    ['an issuer that is no URI', [{ name: 'a', issuer: '1x:y', remoteJWKS: remote }], ['spec.jwt.providers.0.issuer']],
    [
      'an issuer that is no address',
      [{ name: 'a', issuer: 'a@b@c', remoteJWKS: remote }],
      ['spec.jwt.providers.0.issuer'],
    ],
    [
      'a bad duration',
      [{ name: 'a', remoteJWKS: { ...remote, cacheDuration: '5' } }],
      ['spec.jwt.providers.0.remoteJWKS.cacheDuration'],
    ],
    ['no inline keys', [{ name: 'a', localJWKS: { type: 'Inline' } }], ['spec.jwt.providers.0.localJWKS.inline']],
    [
      'a claim without header',
      [{ name: 'a', remoteJWKS: remote, claimToHeaders: [{ header: '', claim: 'sub' }] }],
      ['spec.jwt.providers.0.claimToHeaders.0'],
    ],
  ])('is refused with %s', (_, providers, paths) => {
    const outcome = run(providers);
    expect(outcome?.value).toBeUndefined();
    expect(problemPaths(outcome)).toEqual(paths);
  });

  it.each(['foo:bar', 'https://example.com', '/rooted:path', 'someone@example.com', 'plain'])(
    'takes the issuer %s',
    (issuer) => {
      expect(run([{ name: 'a', issuer, remoteJWKS: remote }])?.problems).toBeUndefined();
    },
  );

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
