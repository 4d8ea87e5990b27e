import { describe, expect, it } from 'vitest';
import { fromApi } from '../../../../src/translate/features/api-key-auth/from-api.ts';
import { base64, mergedWithParent, problemPaths, secret, securityInput } from '../policy-input.ts';

const hook = fromApi.security?.security;
const apiKeyAuth = {
  credentialRefs: [{ name: 'first' }, { name: 'second' }],
  extractFrom: [{ headers: ['x-api-key'], params: [] }],
};
const first = secret('apps', 'first', { b: 'key-b', a: 'key-a' });

describe('credentials', () => {
  it('lists clients by name inside a Secret; the first Secret with a client decides', () => {
    const second = secret('apps', 'second', { c: 'key-c', a: 'another' });
    const outcome = hook?.(securityInput({ apiKeyAuth }, { resources: { secrets: [first, second] } }));
    expect(outcome?.value?.apiKeyAuth).toEqual({
      credentials: [
        { client: base64('a'), key: base64('key-a') },
        { client: base64('b'), key: base64('key-b') },
        { client: base64('c'), key: base64('key-c') },
      ],
      extractFrom: [{ headers: ['x-api-key'] }],
    });
  });

  it('refuses a key that two clients share, without showing it', () => {
    const second = secret('apps', 'second', { c: 'key-a' });
    const outcome = hook?.(securityInput({ apiKeyAuth }, { resources: { secrets: [first, second] } }));
    expect(outcome?.value).toBeUndefined();
    expect(problemPaths(outcome)).toEqual(['spec.apiKeyAuth.credentialRefs.1']);
    expect(JSON.stringify(outcome)).not.toMatch(/key-a|a2V5LWE/);
  });

  it('needs every Secret, where the policy that names it may look', () => {
    const input = securityInput({ apiKeyAuth }, { resources: { secrets: [first] } });
    expect(problemPaths(hook?.(input))).toEqual(['spec.apiKeyAuth.credentialRefs.1']);
    expect(problemPaths(hook?.(mergedWithParent(input, 'infra')))).toEqual([
      'spec.apiKeyAuth.credentialRefs.0',
      'spec.apiKeyAuth.credentialRefs.1',
    ]);
  });
});
