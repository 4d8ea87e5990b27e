import { describe, expect, it } from 'vitest';
import { controllerOptions } from '../../../src/translate/options.ts';
import { assumedWasmCache, fetchedWasmCache, moduleKey } from '../../../src/translate/remote/wasm-cache.ts';

const controlPlane = { ...controllerOptions, controllerNamespace: 'control', dnsDomain: 'example.local' };
const served = /^https:\/\/envoy-gateway\.control\.svc\.example\.local:18002\/[\w-]{43}\.wasm$/;

describe('assumedWasmCache', () => {
  it('takes the word of policies for modules, and says so once for each', () => {
    const notes: string[] = [];
    const cache = assumedWasmCache(controlPlane, (note) => notes.push(note));
    const a = { url: 'https://x/a.wasm', checksum: 'abc' };
    expect(cache.resolve(a)).toEqual({ sha256: 'abc', servingURL: expect.stringMatching(served) });
    cache.resolve(a);
    expect(notes).toHaveLength(1);
    cache.resolve({ url: 'https://x/b.wasm', checksum: 'def' });
    expect(notes).toHaveLength(2);
  });

  it('serves no module without a checksum', () => {
    const notes: string[] = [];
    const cache = assumedWasmCache(controlPlane, (note) => notes.push(note));
    expect(cache.resolve({ url: 'https://x/b.wasm' })).toEqual({ error: expect.any(String) });
    expect(notes).toEqual([]);
  });
});

describe('fetchedWasmCache', () => {
  const modules = new Map([
    [moduleKey('oci://x/a', undefined), { sha256: '1' }],
    [moduleKey('oci://x/a', 'image'), { sha256: '2' }],
    [moduleKey('oci://x/gone', undefined), { error: 'it is gone' }],
  ]);
  const cache = fetchedWasmCache(controlPlane, modules);

  it('tells modules apart by URL and wanted checksum, and serves the checksum of the module', () => {
    expect(cache.resolve({ url: 'oci://x/a' })).toMatchObject({ sha256: '1' });
    expect(cache.resolve({ url: 'oci://x/a', checksum: 'image' })).toMatchObject({ sha256: '2' });
  });

  it('serves each URL at a place of its own', () => {
    const place = (url: string) => assumedWasmCache(controlPlane, () => {}).resolve({ url, checksum: 'c' });
    expect(place('https://x/a')).toEqual(place('https://x/a'));
    expect(place('https://x/a')).not.toEqual(place('https://x/b'));
  });

  it('says why a module is not there', () => {
    expect(cache.resolve({ url: 'oci://x/gone' })).toEqual({ error: 'it is gone' });
    expect(cache.resolve({ url: 'oci://x/never' })).toEqual({ error: expect.any(String) });
  });
});
