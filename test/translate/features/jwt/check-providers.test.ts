import { describe, expect, it } from 'vitest';
import type { SecurityPolicyJWTProvider } from '../../../../src/resources/generated/types.ts';
import { checkProviders } from '../../../../src/translate/features/jwt/check-providers.ts';
import { fieldReader } from '../../../../src/translate/fields/field-reader.ts';

const remoteJWKS = { uri: 'https://keys.example.com/jwks.json' };
type Provider = Partial<SecurityPolicyJWTProvider>;
const good: Provider = { name: 'a', remoteJWKS };
const problems = (...providers: Provider[]) => {
  const read = fieldReader();
  checkProviders(providers as SecurityPolicyJWTProvider[], read);
  return read.problems.map(({ path = [] }) => path.slice(1).join('.'));
};

describe('checkProviders', () => {
  it.each(['a', 'A1', 'a-b_c.d', 'example.com/p', 'x'.repeat(63)])('takes the name %s', (name) => {
    expect(problems({ ...good, name })).toEqual([]);
  });

  it.each(['', '-a', 'a-', 'a b', 'a/b/c', '/a', 'A.com/a', 'x'.repeat(64)])('refuses the name %j', (name) => {
    expect(problems(good, { ...good, name })).toEqual(['1.name']);
  });

  it('refuses a name that comes again', () => {
    expect(problems(good, { ...good, name: 'b' }, good)).toEqual(['2.name']);
  });

  it.each(['foo:bar', 'https://example.com', '/rooted:path', 'someone@example.com', 'Me <me@example.com>', 'plain'])(
    'takes the issuer %s',
    (issuer) => expect(problems({ ...good, issuer })).toEqual([]),
  );

  it.each(['1x:y', 'a@b@c', '@example.com', ':'])('refuses the issuer %s', (issuer) => {
    expect(problems({ ...good, issuer })).toEqual(['0.issuer']);
  });

  it.each<[Provider, string]>([
    [{ remoteJWKS: undefined }, '0'],
    [{ localJWKS: { type: 'Inline', inline: '{}' } }, '0'],
    [{ remoteJWKS: { uri: 'example.com' } }, '0.remoteJWKS.uri'],
    [{ remoteJWKS: { uri: '' } }, '0.remoteJWKS.uri'],
    [{ remoteJWKS: undefined, localJWKS: { type: 'Inline' } }, '0.localJWKS.inline'],
    [{ remoteJWKS: undefined, localJWKS: {} as never }, '0.localJWKS.inline'],
    [{ remoteJWKS: undefined, localJWKS: { type: 'ValueRef', inline: '{}' } }, '0.localJWKS.valueRef'],
    [
      {
        claimToHeaders: [
          { header: 'x', claim: 'sub' },
          { header: '', claim: 'sub' },
        ],
      },
      '0.claimToHeaders.1',
    ],
    [{ claimToHeaders: [{ header: 'x', claim: '' }] }, '0.claimToHeaders.0'],
  ])('refuses %j', (change, path) => {
    expect(problems({ ...good, ...change })).toEqual([path]);
  });

  it('takes local keys of both types', () => {
    const valueRef = { group: '', kind: 'ConfigMap', name: 'keys' };
    const inline: Provider = { name: 'a', localJWKS: { type: 'Inline', inline: '{}' } };
    expect(problems(inline, { name: 'b', localJWKS: { type: 'ValueRef', valueRef } })).toEqual([]);
  });
});
