import { describe, expect, it } from 'vitest';
import { headerModifier } from '../../../../src/translate/features/client-headers/header-modifier.ts';
import { fieldReader } from '../../../../src/translate/fields/field-reader.ts';

const read = (spec: object | undefined) => {
  const reader = fieldReader('spec', 'headers');
  const changes = headerModifier(spec as never, 'early', reader);
  return { changes, problems: reader.problems.map(({ path = [] }) => path.slice(2).join('.')) };
};

describe('headerModifier', () => {
  it('changes nothing without lists', () => {
    expect(read(undefined)).toEqual({ changes: {}, problems: [] });
    expect(read({ add: [], remove: [] })).toEqual({ changes: {}, problems: [] });
  });

  it('lists additions in the order add, set, addIfAbsent, each name once', () => {
    const changes = {
      addIfAbsent: [{ name: 'c', value: '3' }],
      set: [
        { name: 'b', value: '2' },
        { name: 'A', value: 'again' },
      ],
      add: [{ name: 'a', value: '1' }],
    };
    expect(read(changes).changes).toEqual({
      add: [
        { name: 'a', value: ['1'], append: true, addIfAbsent: false },
        { name: 'b', value: ['2'], append: false, addIfAbsent: false },
        { name: 'c', value: ['3'], append: false, addIfAbsent: true },
      ],
    });
  });

  it('removes each name once, in the first spelling, and by match', () => {
    const { changes } = read({ remove: ['D', 'd', 'e'], removeOnMatch: [{ type: 'Suffix', value: '-x' }] });
    expect(changes).toEqual({ remove: ['D', 'e'], removeOnMatch: [{ name: '', suffix: '-x', distinct: false }] });
  });

  it('keeps the valid changes beside the others', () => {
    const add = [
      { name: '', value: 'v' },
      { name: 'a:b', value: 'v' },
      { name: 'a/b', value: 'v' },
      { name: 'x', value: '' },
      { name: 'x', value: 'two  blanks' },
      { name: 'x', value: 'naïve' },
      { name: 'x', value: 'ok then' },
    ];
    const removeOnMatch = [{ value: '' }, { value: 'y' }];
    expect(read({ add, remove: ['', 'r'], removeOnMatch })).toEqual({
      changes: {
        add: [{ name: 'x', value: ['ok then'], append: true, addIfAbsent: false }],
        remove: ['r'],
        removeOnMatch: [{ name: '', exact: 'y', distinct: false }],
      },
      problems: [...[0, 1, 2, 3, 4, 5].map((index) => `early.add.${index}`), 'early.remove.0', 'early.removeOnMatch.0'],
    });
  });
});
