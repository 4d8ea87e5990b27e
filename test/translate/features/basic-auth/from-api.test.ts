import { describe, expect, it } from 'vitest';
import { fromApi } from '../../../../src/translate/features/basic-auth/from-api.ts';
import { base64, mergedWithParent, problemPaths, secret, securityInput } from '../policy-input.ts';

const hook = fromApi.security?.security;
const user = 'alice:{SHA}hESfTxcmYcU3TsNkkGjz/qzHoT8=';
const input = (htpasswd: string) =>
  securityInput(
    { basicAuth: { users: { name: 'users' } } },
    { resources: { secrets: [secret('apps', 'users', { '.htpasswd': htpasswd })] } },
  );

describe('users', () => {
  it('come with line ends of one kind', () => {
    expect(hook?.(input(`${user}\r\n\r\n${user}\n`)).value?.basicAuth).toEqual({
      name: 'securitypolicy/apps/p',
      users: base64(`${user}\n\n${user}\n`),
    });
  });

  it.each(['', 'alice:secret', 'alice:{SHA}aGVsbG8=', `${user}\nbob:$apr1$x$y`])('are refused as %j', (htpasswd) => {
    const outcome = hook?.(input(htpasswd));
    expect(outcome?.value).toBeUndefined();
    expect(problemPaths(outcome)).toEqual(['spec.basicAuth.users']);
    expect(JSON.stringify(outcome)).not.toMatch(/secret|apr1|hESf/);
  });

  it('belong to the policy that names them', () => {
    expect(problemPaths(hook?.(mergedWithParent(input(user), 'infra')))).toEqual(['spec.basicAuth.users']);
  });
});
