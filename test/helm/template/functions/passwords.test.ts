import bcrypt from 'bcryptjs';
import { describe, expect, it } from 'vitest';
import { passwordFunctions } from '../../../../src/helm/template/functions/passwords.ts';
import { printed } from '../call-function.ts';

describe('passwordFunctions', () => {
  it('bcrypt gives a hash that others take, with cost 10 and the prefix of Go', () => {
    const hash = printed(passwordFunctions, 'bcrypt', ['secret']);
    expect(hash).toMatch(/^\$2a\$10\$.{53}$/);
    expect(bcrypt.compareSync('secret', hash)).toBe(true);
    expect(bcrypt.compareSync('other', hash)).toBe(false);
  });

  it('htpasswd puts the user before it, who has no colon', () => {
    expect(printed(passwordFunctions, 'htpasswd', ['u', 'p'])).toMatch(/^u:\$2a\$10\$/);
    expect(printed(passwordFunctions, 'htpasswd', ['a:b', 'p'])).toBe('invalid username: a:b');
  });

  // What the real Helm prints.
  it.each([
    ['long', 'ZedaFaxcZaso9*', 'YixuJenq0,Nuwi'],
    ['maximum', 'pf4zS1LjCg&LjhsZ7T2~', 'n7~gA^b2mUUHn$s5culQ'],
    ['medium', 'ZedJuz8$', 'Yix9@Ceq'],
    ['short', 'Zed5', 'Yix9'],
    ['basic', 'pIS54PLs', 'nE89oOb4'],
    ['pin', '6685', '5789'],
    ['toString', 'cannot find password template toString', 'cannot find password template toString'],
  ])('derives passwords of the type %s', (type, first, second) => {
    const derive = (...args: readonly [bigint, string, string, string, string]) =>
      printed(passwordFunctions, 'derivePassword', args);
    expect(derive(1n, type, 'password', 'user', 'example.com')).toBe(first);
    expect(derive(7n, type, 'pässword', 'üser', 'example.org')).toBe(second);
  });
});
