import { describe, expect, it } from 'vitest';
import { customTags } from '../../../../src/translate/features/tracing/custom-tags.ts';

describe('customTags', () => {
  it('takes values from texts, the environment and headers', () => {
    const tags = [
      { key: 'a', value: { type: 'Literal', literal: { value: 'x' } } },
      { key: 'b', value: { type: 'Literal' } },
      { key: 'c', value: { type: 'Environment', environment: { name: 'E', defaultValue: 'd' } } },
      { key: 'd', value: { type: 'RequestHeader', requestHeader: { name: 'h', defaultValue: '' } } },
    ] as const;
    expect(customTags({ customTags: tags as never })).toEqual([
      { tag: 'a', literal: { value: 'x' } },
      { tag: 'b', literal: {} },
      { tag: 'c', environment: { name: 'E', defaultValue: 'd' } },
      { tag: 'd', requestHeader: { name: 'h' } },
    ]);
  });

  it('orders by name in bytes; the newer list replaces the older one', () => {
    const literal = { type: 'Literal' as const, literal: { value: 'old' } };
    expect(
      customTags({
        customTags: [
          { key: 'b', value: literal },
          { key: 'Z', value: literal },
        ],
        tags: [
          { key: 'b', value: '%X%' },
          { key: 'a', value: '' },
        ],
      }),
    ).toEqual([
      { tag: 'Z', literal: { value: 'old' } },
      { tag: 'a', value: '' },
      { tag: 'b', value: '%X%' },
    ]);
  });

  it('may be none', () => {
    expect(customTags({})).toEqual([]);
  });
});
