import { expect, it } from 'vitest';
import { readStdinSource } from '../../../../src/resources/load/sources/read-stdin-source.ts';

async function* stream(...chunks: readonly (Uint8Array | string)[]): AsyncIterable<Uint8Array> {
  for (const chunk of chunks) yield chunk as Uint8Array;
}

it('joins what comes, also inside a character', async () => {
  const bytes = Buffer.from('a: ä\n');
  expect(await readStdinSource(stream(bytes.subarray(0, 4), bytes.subarray(4)))).toEqual({
    texts: [{ name: '<stdin>', text: 'a: ä\n' }],
    diagnostics: [],
  });
});

it('takes texts and nothing', async () => {
  expect((await readStdinSource(stream('a: ', '1'))).texts[0]?.text).toBe('a: 1');
  expect((await readStdinSource(stream())).texts).toEqual([{ name: '<stdin>', text: '' }]);
});

it('refuses what is no text', async () => {
  const { texts, diagnostics } = await readStdinSource(stream(Buffer.from([0x50, 0, 1, 2])));
  expect(texts).toEqual([]);
  expect(diagnostics).toMatchObject([{ code: 'source-not-text', place: { file: '<stdin>' } }]);
});
