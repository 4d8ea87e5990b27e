import { describe, expect, it } from 'vitest';
import { enabledChart } from '../../../src/helm/chart/enabled-chart.ts';
import type { ChartValues } from '../../../src/helm/values/values.ts';
import { plainChart } from './plain-chart.ts';

const kids = [plainChart('a'), plainChart('b'), plainChart('c')];

/** The names of the sub-charts that stay. */
function enabled(dependencies: readonly object[], user: ChartValues = {}, values: ChartValues = {}): readonly string[] {
  const chart = plainChart('top', { metadata: { dependencies: dependencies as never }, values, dependencies: kids });
  return enabledChart(chart, user).dependencies.map(({ metadata }) => metadata.name);
}

describe('enabledChart', () => {
  it('keeps what is not declared or has no condition, undeclared first', () => {
    expect(enabled([])).toEqual(['a', 'b', 'c']);
    expect(enabled([{ name: 'b' }])).toEqual(['a', 'c', 'b']);
    expect(enabled([{ name: 'missing' }])).toEqual(['a', 'b', 'c']);
  });

  it.each([
    [{ a: { on: false } }, {}, ['b', 'c']],
    [{ a: { on: true } }, { a: { on: false } }, ['b', 'c', 'a']],
    [{}, { a: { on: false } }, ['b', 'c']],
    [{ other: false }, {}, ['b', 'c']],
    [{ a: { on: true }, other: false }, {}, ['b', 'c', 'a']],
    [{ a: { on: 'false' }, other: false }, {}, ['b', 'c']],
    [{ a: 'text' }, {}, ['b', 'c', 'a']],
    [{}, {}, ['b', 'c', 'a']],
  ] as readonly [ChartValues, ChartValues, string[]][])(
    'takes the first condition with a boolean: %j over %j',
    (user, values, names) => {
      expect(enabled([{ name: 'a', condition: 'a.on, other' }], user, values)).toEqual(names);
    },
  );

  it.each([
    [{ front: false }, false],
    [{ front: false, back: true }, true],
    [{ front: false, back: false }, false],
    [{}, true],
    [{ front: 'no' }, true],
  ] as readonly [ChartValues, boolean][])('needs one tag of those that are set: %j', (tags, stays) => {
    expect(enabled([{ name: 'a', tags: ['front', 'back'] }], { tags }).includes('a')).toBe(stays);
  });

  it('lets a condition win over tags', () => {
    const dependency = { name: 'a', condition: 'a.on', tags: ['front'] };
    expect(enabled([dependency], { a: { on: true }, tags: { front: false } })).toContain('a');
  });

  it('gives the alias as the name, for each time that a chart is declared', () => {
    expect(
      enabled([
        { name: 'a', alias: 'one' },
        { name: 'a', alias: 'two' },
      ]),
    ).toEqual(['b', 'c', 'one', 'two']);
  });

  it('goes down with the values of each sub-chart', () => {
    const deep = plainChart('deep', {
      metadata: { dependencies: [{ name: 'x', condition: 'x.on' }] as never },
      values: { x: { on: true } },
      dependencies: [plainChart('x')],
    });
    const top = plainChart('top', { dependencies: [deep] });
    const names = (user: ChartValues) => enabledChart(top, user).dependencies[0]?.dependencies.length;
    expect([names({}), names({ deep: { x: { on: false } } }), names({ deep: null })]).toEqual([1, 0, 1]);
  });
});
