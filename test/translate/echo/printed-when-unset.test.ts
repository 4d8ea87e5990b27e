import { describe, expect, it } from 'vitest';
import { isNullWhenUnset, isOmittedFalse } from '../../../src/translate/echo/printed-when-unset.ts';

describe('isNullWhenUnset', () => {
  it.each([
    ['jwt', 'providers', true],
    ['active', 'interval', true],
    ['active', 'type', false],
    ['providers', 'jwt', false],
    ['passive', 'interval', false],
  ])('%s.%s: %s', (parent, field, expected) => {
    expect(isNullWhenUnset(parent, field)).toBe(expected);
  });

  it.each(['constructor', 'toString', '__proto__'])('takes the name %s for a name like others', (name) => {
    expect(isNullWhenUnset(name, 'rules')).toBe(false);
    expect(isNullWhenUnset('global', name)).toBe(false);
  });
});

describe('isOmittedFalse', () => {
  it('holds for the one flag that cannot tell false from unset', () => {
    expect(isOmittedFalse('clientValidation', 'optional', false)).toBe(true);
    expect(isOmittedFalse('clientValidation', 'optional', true)).toBe(false);
    expect(isOmittedFalse('proxyProtocol', 'optional', false)).toBe(false);
  });
});
