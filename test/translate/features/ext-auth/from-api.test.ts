import { describe, expect, it } from 'vitest';
import type { SecurityPolicyExtAuth } from '../../../../src/resources/generated/types.ts';
import { fromApi } from '../../../../src/translate/features/ext-auth/from-api.ts';
import { backend, backendRef, base64, problemPaths, securityInput } from '../policy-input.ts';

const hook = fromApi.security?.security;
const resources = {
  backends: [backend('auth', 'auth.example.com', 9000)],
};
const run = (extAuth: SecurityPolicyExtAuth) => hook?.(securityInput({ extAuth }, { resources }));
const grpc = { backendRefs: [backendRef('auth')] };

describe('services', () => {
  it('are reached by the first host name of a Backend', () => {
    expect(run({ grpc, failOpen: false, timeout: '1500ms' })?.value?.extAuth).toMatchObject({
      name: 'securitypolicy/apps/p',
      grpc: {
        authority: 'auth.example.com:9000',
        destination: { name: 'securitypolicy/apps/p/extauth/0', settings: [{ protocol: 'GRPC' }] },
      },
      failOpen: false,
      timeout: '1.5s',
    });
  });

  it('may be named by the deprecated single reference', () => {
    const extAuth = run({ http: { backendRef: backendRef('auth'), headersToBackend: ['x'] } })?.value?.extAuth;
    expect(extAuth?.http).toMatchObject({ authority: 'auth.example.com:9000', path: '', headersToBackend: ['x'] });
  });

  it('are refused when there is none, or two', () => {
    expect(problemPaths(run({}))).toEqual(['spec.extAuth']);
    expect(problemPaths(run({ grpc, http: grpc }))).toEqual(['spec.extAuth']);
    expect(problemPaths(run({ grpc: {} }))).toEqual(['spec.extAuth.grpc.backendRefs']);
    expect(problemPaths(run({ http: { backendRefs: [backendRef('gone')] } }))).toEqual([
      'spec.extAuth.http.backendRefs',
    ]);
  });

  it('let requests pass when they fail, if the policy wants that', () => {
    expect(run({ failOpen: true })?.problems?.map(({ failOpen }) => failOpen)).toEqual([true]);
    expect(run({})?.problems?.map(({ failOpen }) => failOpen)).toEqual([false]);
  });
});

it('carries context extensions, and nothing when one of them is broken', () => {
  const plain = { name: 'plain', type: 'Value' as const, value: 'text' };
  expect(run({ grpc, contextExtensions: [plain] })?.value?.extAuth?.contextExtensions).toEqual([
    { name: 'plain', value: base64('text') },
  ]);
  const broken = { name: 'b', type: 'ValueRef' as const };
  const outcome = run({ grpc, contextExtensions: [plain, broken] });
  expect(outcome?.value).toBeUndefined();
  expect(problemPaths(outcome)).toEqual(['spec.extAuth.contextExtensions.1.valueRef']);
});
