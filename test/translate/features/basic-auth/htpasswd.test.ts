import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { htpasswdProblem } from '../../../../src/translate/features/basic-auth/htpasswd.ts';

const digest = createHash('sha1').update('secret').digest('base64');
const good = `user:{SHA}${digest}`;

describe('htpasswdProblem', () => {
  it.each([good, `${good}\nother:{SHA}${digest}\n`, `\r\n  ${good}\r\n\r\n`, ''])('takes %j', (file) => {
    expect(htpasswdProblem(file)).toBeUndefined();
  });

  it.each([
    ['bcrypt', 'user:$2y$05$abcdefghijklmnopqrstuv'],
    ['MD5', 'user:$apr1$x$y'],
    ['a plain password', 'user:secret'],
    ['no user', `:{SHA}${digest}`],
    ['a digest of 19 bytes', `user:{SHA}${Buffer.alloc(19).toString('base64')}`],
    ['a digest of 21 bytes', `user:{SHA}${Buffer.alloc(21).toString('base64')}`],
    ['a comment', '# users'],
  ])('refuses %s by its line and does not show it', (_, line) => {
    const problem = htpasswdProblem(`${good}\n\n${line}\n${line}`);
    expect(problem).toMatch(/^line 3 /);
    expect(problem).not.toContain(line.slice(-8));
  });

  it('knows the first line too', () => expect(htpasswdProblem('plain')).toMatch(/^line 1 /));
});
