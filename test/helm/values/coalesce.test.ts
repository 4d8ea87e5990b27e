import { describe, expect, it } from 'vitest';
import { coalesceValues, mergeValues } from '../../../src/helm/values/coalesce.ts';
import { plainChart } from '../chart/plain-chart.ts';

describe('mergeValues', () => {
  it.each([
    [{ a: { b: 1, c: 2 } }, { a: { c: 3, d: 4 } }, { a: { b: 1, c: 3, d: 4 } }],
    [{ a: [1, 2] }, { a: [3] }, { a: [3] }],
    [{ a: { b: 1 } }, { a: null }, { a: null }],
    [{ a: { b: 1 } }, { a: { b: null } }, { a: { b: null } }],
    [{ a: 1 }, { a: { b: 1 } }, { a: { b: 1 } }],
    [{ a: 1 }, {}, { a: 1 }],
  ])('%j and %j give %j', (base, over, expected) => {
    expect(mergeValues(base, over)).toEqual(expected);
  });
});

describe('coalesceValues', () => {
  const values = (own: object, user: object) =>
    coalesceValues(plainChart('c', { values: own as never }), user as never);

  it.each([
    [{ a: 1, b: 2 }, { a: 3 }, { a: 3, b: 2 }],
    [{ a: { b: 1, c: 2 } }, { a: { b: null } }, { a: { c: 2 } }],
    [{ a: 1 }, { a: null }, {}],
    [{ a: null }, { a: null }, { a: null }],
    [{ a: { b: 1 } }, { a: 'text' }, { a: 'text' }],
    [{}, { new: null }, { new: null }],
  ])('lays the user’s values over %j: %j gives %j', (own, user, expected) => {
    expect(values(own, user)).toEqual(expected);
  });

  const kid = plainChart('kid', { values: { k: 1, m: { x: 1, y: 2 }, global: { g: 'kid', own: true } } });
  const top = (own: object = {}) => plainChart('top', { values: own as never, dependencies: [kid] });

  it("lays the parent's values for a sub-chart over its own, and the user's over both", () => {
    const merged = coalesceValues(top({ kid: { k: 2, m: { x: null } } }), { kid: { m: { z: 3 } } });
    expect(merged.kid).toEqual({ k: 2, m: { y: 2, z: 3 }, global: { g: 'kid', own: true } });
    expect(coalesceValues(top(), { kid: { k: null } }).kid).toEqual({
      m: { x: 1, y: 2 },
      global: { g: 'kid', own: true },
    });
  });

  it('hands globals down, where those of the parent win', () => {
    const merged = coalesceValues(top({ global: { g: 'top' } }), { global: { u: 1 } });
    expect(merged.kid).toMatchObject({ global: { g: 'top', u: 1, own: true } });
    expect(merged.global).toEqual({ g: 'top', u: 1 });
  });

  it('gives a sub-chart its defaults when the parent says nothing sensible about it', () => {
    expect(coalesceValues(top(), { kid: 'text' }).kid).toMatchObject({ k: 1 });
    expect(coalesceValues(top(), {}).kid).toMatchObject({ k: 1 });
  });

  it('changes neither defaults nor what the user gave', () => {
    const user = { kid: { m: { z: 1 } }, global: { u: 1 } };
    coalesceValues(top(), user);
    expect(user).toEqual({ kid: { m: { z: 1 } }, global: { u: 1 } });
    expect(kid.values).toMatchObject({ m: { x: 1, y: 2 }, global: { g: 'kid' } });
  });
});
