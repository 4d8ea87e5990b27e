import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { wasmModule } from '../../../src/translate/remote/wasm-module.ts';
import { archive, module } from './wasm-download.ts';

const other = Buffer.concat([module, Buffer.from([0])]);

it.each([
  ['bare', module],
  ['compressed', gzipSync(module)],
  ['in an archive', await archive({ 'readme.txt': Buffer.from('x'), 'a/filter.wasm': module })],
  ['in an archive under the usual name', await archive({ 'a.wasm': other, 'plugin.wasm': module })],
])('finds a module %s', async (_, download) => {
  expect(await wasmModule(download)).toEqual({ ok: true, value: module });
});

it.each([
  ['text', Buffer.from('hello')],
  ['damaged compression', Buffer.from([0x1f, 0x8b, 1, 2])],
  ['an archive without module', await archive({ 'a.txt': module })],
  ['an archive with a fake', await archive({ 'a.wasm': Buffer.from('x') })],
])('refuses %s', async (_, download) => {
  expect(await wasmModule(download)).toMatchObject({ ok: false });
});
