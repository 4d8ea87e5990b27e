import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../src/core/hash.ts';
import { imageReference } from '../../../src/core/remote/image-reference.ts';
import { credentialsFor, fetchImageModule } from '../../../src/translate/remote/fetch-image-module.ts';
import { localServer } from './local-server.ts';
import { archive, module } from './wasm-download.ts';

const checksum = sha256Hex(module);
const topModule = Buffer.concat([module, Buffer.from([0])]);
const layer = await archive({ 'plugin.wasm': module });
const top = await archive({ 'plugin.wasm': topModule });
const digestOf = (blob: Buffer) => ({ digest: `sha256:${sha256Hex(blob)}` });
const manifest = JSON.stringify({ layers: [{ digest: `sha256:${sha256Hex(layer)}` }] });
const index = JSON.stringify({ manifests: [{ digest: `sha256:${sha256Hex(manifest)}` }] });
const password = Buffer.from('user:pass').toString('base64');

const registry = await localServer({
  '/v2/org/filter/manifests/v1': { body: manifest },
  '/v2/org/filter/manifests/many': { body: index },
  [`/v2/org/filter/manifests/sha256:${sha256Hex(manifest)}`]: { body: manifest },
  [`/v2/org/filter/blobs/sha256:${sha256Hex(layer)}`]: { body: layer },
  '/v2/org/damaged/manifests/v1': { body: manifest },
  [`/v2/org/damaged/blobs/sha256:${sha256Hex(layer)}`]: { body: 'other' },
  '/v2/org/closed/manifests/v1': ({ authorization, host }) =>
    authorization === 'Bearer t0ken'
      ? { body: manifest }
      : { status: 401, headers: { 'www-authenticate': `Bearer realm="http://${host}/token",service="r"` } },
  [`/v2/org/closed/blobs/sha256:${sha256Hex(layer)}`]: ({ authorization }) =>
    authorization === 'Bearer t0ken' ? { body: layer } : { status: 401 },
  '/token?service=r&scope=repository%3Aorg%2Fclosed%3Apull': ({ authorization }) =>
    authorization === `Basic ${password}` ? { body: '{"token":"t0ken"}' } : { status: 401 },
  '/v2/org/empty/manifests/v1': { body: '{"layers":[]}' },
  '/v2/org/layered/manifests/v1': { body: JSON.stringify({ layers: [layer, top].map(digestOf) }) },
  [`/v2/org/layered/blobs/sha256:${sha256Hex(layer)}`]: { body: layer },
  [`/v2/org/layered/blobs/sha256:${sha256Hex(top)}`]: { body: top },
});
const image = (path: string, rest: object = {}) => fetchImageModule({ url: `oci://${registry.host}/${path}`, ...rest });

describe('modules in images', () => {
  it('are told by the checksum of the module; the policy wants that of the image', async () => {
    expect(await image('org/filter:v1')).toEqual({ ok: true, value: checksum });
    expect(await image('org/filter:many')).toEqual({ ok: true, value: checksum });
    expect(await image('org/filter:v1', { sha256: sha256Hex(manifest) })).toEqual({ ok: true, value: checksum });
    expect(await image(`org/filter@sha256:${sha256Hex(manifest)}`)).toEqual({ ok: true, value: checksum });
    expect(await image('org/filter:v1', { sha256: checksum })).toMatchObject({ ok: false });
  });

  it('are refused when they are damaged or missing', async () => {
    expect(await image('org/damaged:v1')).toMatchObject({ ok: false });
    expect(await image('org/none:v1')).toMatchObject({ ok: false });
    expect(await image('org/empty:v1')).toMatchObject({ ok: false });
  });

  it('come from the topmost layer that has one', async () => {
    expect(await image('org/layered:v1')).toEqual({ ok: true, value: sha256Hex(topModule) });
  });

  it('may need credentials', async () => {
    const config = { auths: { [registry.host]: { auth: password } } };
    const pullSecret = Buffer.from(JSON.stringify(config)).toString('base64');
    expect(await image('org/closed:v1', { pullSecret })).toEqual({ ok: true, value: checksum });
    expect(await image('org/closed:v1')).toMatchObject({ ok: false });
  });
});

describe('credentialsFor', () => {
  it('finds credentials under the names that Docker uses', () => {
    const secret = (auths: object) => Buffer.from(JSON.stringify({ auths })).toString('base64');
    expect(
      credentialsFor('docker.io', secret({ 'https://index.docker.io/v1/': { username: 'u', password: 'p' } })),
    ).toBe('u:p');
    expect(credentialsFor('example.com', secret({ 'other.com': { auth: password } }))).toBeUndefined();
    expect(credentialsFor('example.com', Buffer.from('not json').toString('base64'))).toBeUndefined();
  });
});

describe('names of images', () => {
  it.each([
    ['oci://filter:v1', 'https://registry-1.docker.io/v2', 'library/filter', 'v1'],
    ['oci://org/filter:v1', 'https://registry-1.docker.io/v2', 'org/filter', 'v1'],
    ['oci://example.com:5000/a/b:v1', 'https://example.com:5000/v2', 'a/b', 'v1'],
    ['oci://example.com/a:v1@sha256:0', 'https://example.com/v2', 'a', 'sha256:0'],
  ])('%s', (url, api, repository, reference) => {
    expect(imageReference(url)).toMatchObject({ api, repository, reference });
  });
});
