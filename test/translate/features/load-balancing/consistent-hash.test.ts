import { describe, expect, it } from 'vitest';
import { consistentHash } from '../../../../src/translate/features/load-balancing/consistent-hash.ts';
import { fieldReader } from '../../../../src/translate/fields/field-reader.ts';

const read = (spec: object | undefined) => {
  const reader = fieldReader();
  const hash = consistentHash({ type: 'ConsistentHash', ...(spec && { consistentHash: spec as never }) }, reader);
  return { hash, problems: reader.problems.map(({ path = [] }) => path.join('.')) };
};

describe('consistentHash', () => {
  it.each([
    [undefined, {}],
    [{ type: 'SourceIP', header: { name: 'x' } }, { sourceIP: true }],
    [{ type: 'Header', header: { name: 'x' } }, { headers: [{ name: 'x' }] }],
    [{ type: 'Header' }, {}],
    [{ type: 'Headers', headers: [{ name: 'x' }, { name: 'y' }] }, { headers: [{ name: 'x' }, { name: 'y' }] }],
    [{ type: 'Cookie', cookie: { name: 'c', ttl: '60s' } }, { cookie: { name: 'c', ttl: '60s' } }],
    [{ type: 'QueryParams', queryParams: [{ name: 'q' }] }, { queryParams: [{ name: 'q' }] }],
    [{ type: 'Other' }, {}],
  ])('%j', (spec, hash) => {
    expect(read(spec)).toEqual({ hash, problems: [] });
  });

  it.each([2, 65537, 5000011])('takes a table of the prime %i', (tableSize) => {
    expect(read({ type: 'SourceIP', tableSize })).toEqual({ hash: { sourceIP: true, tableSize }, problems: [] });
  });

  it.each([-3, 0, 1, 4, 25, 65536, 5000013])('refuses a table of %i', (tableSize) => {
    expect(read({ type: 'SourceIP', tableSize }).problems).toEqual(['consistentHash.tableSize']);
  });
});
