import { describe, expect, it } from 'vitest';
import { importValues } from '../../../src/helm/values/import-values.ts';
import type { ChartValues } from '../../../src/helm/values/values.ts';
import { plainChart } from '../chart/plain-chart.ts';

const kid = plainChart('kid', {
  values: { exports: { data: { a: 'kid', b: { c: 1 } } }, deep: { table: { x: 1, y: 2 } }, plain: 1 },
});

function imported(items: readonly unknown[], values: ChartValues = {}, alias?: string): ChartValues {
  const sub = alias ? { ...kid, metadata: { ...kid.metadata, name: alias } } : kid;
  const dependencies = [{ name: 'kid', alias, 'import-values': items }];
  const chart = plainChart('top', { metadata: { dependencies } as never, values, dependencies: [sub] });
  const { [alias ?? 'kid']: _, ...rest } = importValues(chart).values;
  return rest;
}

describe('importValues', () => {
  it('takes what a name exports into the root', () => {
    expect(imported(['data'])).toEqual({ a: 'kid', b: { c: 1 } });
  });

  it('takes a table to where the parent wants it', () => {
    expect(imported([{ child: 'deep.table', parent: 'my.place' }])).toEqual({ my: { place: { x: 1, y: 2 } } });
    expect(imported([{ child: 'deep.table', parent: '.' }])).toEqual({ x: 1, y: 2 });
  });

  it('lets what the parent sets itself win', () => {
    expect(imported(['data'], { a: 'top', b: { d: 2 } })).toEqual({ a: 'top', b: { c: 1, d: 2 } });
  });

  it('sees what the parent says about the defaults of the sub-chart', () => {
    expect(imported([{ child: 'deep.table', parent: '.' }], { kid: { deep: { table: { x: 5 } } } })).toEqual({
      x: 5,
      y: 2,
    });
  });

  it('lets the first of several imports win', () => {
    const items = [
      { child: 'deep.table', parent: 't' },
      { child: 'exports.data', parent: 't' },
    ];
    expect(imported([...items, { child: 'deep', parent: 't' }])).toMatchObject({
      t: { a: 'kid', x: 1, table: { x: 1 } },
    });
  });

  it('knows a sub-chart by its alias', () => {
    expect(imported(['data'], {}, 'other')).toEqual({ a: 'kid', b: { c: 1 } });
  });

  it.each([
    ['none'],
    [{ child: 'plain', parent: 'p' }],
    [{ child: 'deep' }],
    [7],
    [null],
    [{ child: '__proto__', parent: 'p' }],
  ])('takes nothing for %j', (item) => {
    expect(imported([item], { own: 1 })).toEqual({ own: 1 });
  });

  it('leaves charts alone that declare nothing or whose sub-chart is switched off', () => {
    const chart = plainChart('top', { values: { a: 1 }, dependencies: [kid] });
    expect(importValues(chart).values).toEqual({ a: 1 });
    const off = plainChart('top', {
      metadata: { dependencies: [{ name: 'kid', 'import-values': ['data'] }] } as never,
    });
    expect(importValues(off).values).toEqual({});
  });
});
