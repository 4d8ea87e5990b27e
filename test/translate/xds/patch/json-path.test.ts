import { describe, expect, it } from 'vitest';
import { selectPointers } from '../../../../src/translate/xds/patch/json-path.ts';

const document = {
  chains: [
    { name: 'a', typed: { '@type': 'T', n: 1 } },
    { name: 'b.c', typed: { n: 2 } },
    { name: 'd[0]', typed: { n: 3 }, per_filter: { 'envoy.filters.http.cors': {} } },
  ],
};
const select = (path: string): readonly string[] | string => {
  const found = selectPointers(document, path);
  return found.ok ? found.value.map((pointer) => pointer.join('/')) : found.error;
};

describe('selectPointers', () => {
  it.each([
    ['an index from the end', '$.chains[-1].name', ['chains/2/name']],
    ['a later index from the end', 'chains[-2].name', ['chains/1/name']],
    ['a quoted name that starts with @', "..typed['@type']", ['chains/0/typed/@type']],
    [
      'a quoted name with dots',
      "..per_filter['envoy.filters.http.cors']",
      ['chains/2/per_filter/envoy.filters.http.cors'],
    ],
    ['a filter without parentheses', "chains[?@.name == 'b.c']", ['chains/1']],
    ['a filter on a quoted name', "chains[?(@.typed['@type'] == 'T')]", ['chains/0']],
    ['a bracket in a text', "chains[?(@.name == 'd[0]')].typed.n", ['chains/2/typed/n']],
    ['conditions in parentheses', '..chains[?(@.typed.n > 1) && (@.typed.n < 3)]', ['chains/1']],
    ['elements of a filter from the last to the first', '$.chains[?(@.typed)]', ['chains/2', 'chains/1', 'chains/0']],
    [
      'what follows a filter in order',
      '$.chains[?(@.typed)].name',
      ['chains/0/name', 'chains/1/name', 'chains/2/name'],
    ],
    [
      'several names',
      "..['n', 'envoy.filters.http.cors']",
      ['chains/0/typed/n', 'chains/1/typed/n', 'chains/2/typed/n', 'chains/2/per_filter/envoy.filters.http.cors'],
    ],
    ['one of several values', "chains[?(@.name in ['a', 'x'])]", ['chains/0']],
    ['members that are there', 'chains[?(@.per_filter has true)]', ['chains/2']],
    ['members that are missing', 'chains[?(@.per_filter exists false)].name', ['chains/0/name', 'chains/1/name']],
    ['lengths', 'chains[?(length(@.name) == 1)]', ['chains/0']],
    ['whole matches', "chains[?match(@.name, '[a-d]')]", ['chains/0']],
    ['matches of a part', "chains[?search(@.name, '[c-d]')]", ['chains/2', 'chains/1']],
    ['a regular expression between slashes', '..chains[?(@.name =~ /[0]/)]', ['chains/2']],
  ])('takes %s', (_, path, pointers) => {
    expect(select(path)).toEqual(pointers);
  });

  it('refuses a filter that does not end', () => {
    expect(select("$.chains[?(@.name=='a'")).toBeTypeOf('string');
  });
});
