import { describe, expect, it } from 'vitest';
import { jsonChunks } from '../../src/output/json-chunks.ts';
import { renderTable } from '../../src/output/table.ts';

const many = Array.from({ length: 20_000 }, (_, i) => ({ name: `n${i}`, text: 'a\nb', gone: undefined }));

describe('jsonChunks', () => {
  it.each([
    ['a small document', { a: [1, { b: null }], c: 'x\ny' }],
    ['nothing', {}],
    ['a long list deep inside', { ns: { pod: { configs: [{ list: many, empty: [], none: undefined }, 'x'] } } }],
    ['many members', Object.fromEntries(many.map((value) => [value.name, value]))],
  ])('joins to the indented document: %s', (_, value) => {
    expect([...jsonChunks(value)].join('')).toBe(`${JSON.stringify(value, null, 2)}\n`);
  });

  it('comes in pieces where the document is long', () => {
    expect([...jsonChunks(many)].length).toBeGreaterThan(100);
  });
});

describe('renderTable', () => {
  it('takes more rows than a call takes arguments', () => {
    const rows = Array.from({ length: 300_000 }, (_, i) => [String(i)]);
    expect(renderTable(['N'], rows).length).toBeGreaterThan(1_000_000);
  });
});
