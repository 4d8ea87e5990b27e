import { describe, expect, it } from 'vitest';
import { RecordingMap } from '../../../src/translate/gateway-api/recording-map.ts';

describe('RecordingMap', () => {
  it('notes the values that are found, items of lists one by one', () => {
    const [a, b, c] = [{ of: 'a' }, { of: 'b' }, { of: 'c' }];
    const reads = new Set<object>();
    const map = new RecordingMap<object>(
      [
        ['one', a],
        ['many', [b, c]],
      ],
      reads,
    );
    expect(reads.size).toBe(0);
    expect(map.get('one')).toBe(a);
    expect([...reads]).toEqual([a]);
    map.get('many');
    expect([...reads]).toEqual([a, b, c]);
  });

  it('notes nothing where nothing is found, nor where it is only asked what there is', () => {
    const reads = new Set<object>();
    const map = new RecordingMap([['one', {}]], reads);
    expect(map.get('other')).toBeUndefined();
    expect([map.has('one'), map.size, [...map.keys()]]).toEqual([true, 1, ['one']]);
    expect(reads.size).toBe(0);
  });
});
