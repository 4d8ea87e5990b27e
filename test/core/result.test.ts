import { expect, it } from 'vitest';
import { fail, ok, type Result } from '../../src/core/result.ts';

it('says which of the two it is', () => {
  const show = (result: Result<number, string>): string =>
    result.ok ? `value ${result.value}` : `error ${result.error}`;
  expect([ok(1), fail('why')].map(show)).toEqual(['value 1', 'error why']);
});
