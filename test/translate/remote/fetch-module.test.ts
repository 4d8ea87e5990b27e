import { expect, it } from 'vitest';
import { sha256Hex } from '../../../src/core/hash.ts';
import { fetchModuleChecksum } from '../../../src/translate/remote/fetch-module.ts';
import { localServer } from './local-server.ts';
import { archive, module } from './wasm-download.ts';

const checksum = sha256Hex(module);
const layer = await archive({ 'plugin.wasm': module });
const manifest = JSON.stringify({ layers: [{ digest: `sha256:${sha256Hex(layer)}` }] });
const { host } = await localServer({
  '/module.wasm': { body: module },
  '/text': { body: 'hello' },
  '/v2/org/filter/manifests/v1': { body: manifest },
  [`/v2/org/filter/blobs/sha256:${sha256Hex(layer)}`]: { body: layer },
});
const http = (path: string, sha256?: string) =>
  fetchModuleChecksum({ url: `http://${host}${path}`, ...(sha256 && { sha256 }) });

it('tells modules on the web by their checksum', async () => {
  expect(await http('/module.wasm')).toEqual({ ok: true, value: checksum });
  expect(await http('/module.wasm', checksum.toUpperCase())).toEqual({ ok: true, value: checksum });
});

it('refuses what the policy does not want, or no module', async () => {
  expect(await http('/module.wasm', sha256Hex('other'))).toMatchObject({ ok: false });
  expect(await http('/text')).toMatchObject({ ok: false });
  expect(await http('/none')).toMatchObject({ ok: false });
});

it('pulls images for oci:// URLs', async () => {
  expect(await fetchModuleChecksum({ url: `oci://${host}/org/filter:v1` })).toEqual({ ok: true, value: checksum });
});
