import { describe, expect, it } from 'vitest';
import { checkSchemas } from '../../../src/helm/values/check-schemas.ts';
import { plainChart } from '../chart/plain-chart.ts';

const positive = { properties: { n: { type: 'integer', minimum: 1 } }, required: ['n'] };
const kid = plainChart('kid', { schema: positive, dependencies: [plainChart('deep', { schema: positive })] });
const top = plainChart('top', { schema: positive, dependencies: [kid] });

const paths = (values: object): readonly string[] => {
  try {
    checkSchemas(top, values as never);
    return [];
  } catch (error) {
    return (error as Error).message
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(': ', 1)[0] ?? '');
  }
};

describe('checkSchemas', () => {
  it('takes values that fit, integers of --set too', () => {
    expect(paths({ n: 1n, kid: { n: 2, deep: { n: 3 } } })).toEqual([]);
  });

  it('names every path that does not fit, of sub-charts below their names', () => {
    const found = paths({ n: 0, kid: { n: 'x', deep: {} } });
    expect(found).toHaveLength(3);
    expect(found[0]).toMatch(/^n$/);
    expect(found[1]).toMatch(/^kid\.n$/);
    expect(found[2]).toMatch(/^kid\.deep\./);
  });

  it('checks a sub-chart without values too', () => {
    expect(paths({ n: 1, kid: 'text' })).toHaveLength(2);
  });

  it.each(['[]', '{', 'true'])('refuses the schema %s', (schema) => {
    expect(() => checkSchemas(plainChart('odd', { schema }), {})).toThrow(/values\.schema\.json .*odd/);
  });
});
