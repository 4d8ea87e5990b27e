import { describe, expect, it } from 'vitest';
import type {
  EnvoyExtensionPolicy,
  EnvoyExtensionPolicyWasmCode,
  SecretObjectReference,
} from '../../../../src/resources/generated/types.ts';
import { imageURL, wasmCodeSource } from '../../../../src/translate/gateway-api/reference/wasm-code-source.ts';
import { contextOf } from '../context-of.ts';
import { secret } from '../route-fixtures.ts';

const owner: EnvoyExtensionPolicy = {
  apiVersion: 'gateway.envoyproxy.io/v1alpha1',
  kind: 'EnvoyExtensionPolicy',
  metadata: { name: 'p', namespace: 'app' },
  spec: {},
};
const context = contextOf({
  secrets: [
    secret('ca', { 'ca.crt': 'PEM' }),
    secret('only', { any: 'ONE' }),
    secret('two', { a: 'x', 'tls.crt': 'y' }),
    secret('pull', { '.dockerconfigjson': '{}' }),
    secret('far', { 'ca.crt': 'PEM' }, { metadata: { name: 'far', namespace: 'shop' } }),
  ],
  configMaps: [
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'ca', namespace: 'app' }, data: { 'ca.crt': 'CM' } },
  ],
  clusterTrustBundles: [
    {
      apiVersion: 'certificates.k8s.io/v1',
      kind: 'ClusterTrustBundle',
      metadata: { name: 'trust' },
      spec: { trustBundle: 'T' },
    },
  ],
});

function read(code: EnvoyExtensionPolicyWasmCode) {
  const found = wasmCodeSource(code, owner, context);
  return found.ok ? found.value : 'refused';
}

describe('wasmCodeSource', () => {
  const url = 'https://example.com/a.wasm';

  it('reads the address of a download as it is written', () => {
    expect(read({ type: 'HTTP', http: { url } })).toEqual({ url });
    expect(read({ type: 'HTTP', http: { url, sha256: 'abc' } })).toEqual({ url, sha256: 'abc' });
    expect(read({ type: 'HTTP', http: { url, sha256: '' } })).toEqual({ url });
  });

  it('reads an image with its digest and pull secret', () => {
    const pullSecretRef = { name: 'pull' };
    expect(read({ type: 'Image', image: { url: 'example.com/a:v1', sha256: 'abc', pullSecretRef } })).toEqual({
      url: 'oci://example.com/a:v1',
      sha256: 'abc',
      pullSecret: 'e30=',
    });
  });

  it.each<[SecretObjectReference, string | undefined]>([
    [{ name: 'ca' }, 'PEM'],
    [{ kind: 'ConfigMap', name: 'ca' }, 'CM'],
    [{ kind: 'ClusterTrustBundle', name: 'trust' }, 'T'],
    [{ name: 'only' }, 'ONE'],
    [{ name: 'two' }, undefined],
    [{ name: 'nobody' }, undefined],
    [{ name: 'far', namespace: 'shop' }, undefined],
    [{ kind: 'ClusterTrustBundle', name: 'nobody' }, undefined],
    [{ kind: 'Pod', name: 'ca' }, undefined],
  ])('takes the authorities of %j', (caCertificateRef, caCertificate) => {
    const tls = { caCertificateRef } as never;
    expect(read({ type: 'HTTP', http: { url, tls } })).toEqual(caCertificate ? { url, caCertificate } : 'refused');
    const image = { url: 'oci://e.com/a:v1', tls };
    expect(read({ type: 'Image', image })).toEqual(caCertificate ? { url: image.url, caCertificate } : 'refused');
  });

  it.each([
    ['no address', { type: 'HTTP' }],
    ['no image', { type: 'Image' }],
    ['an unknown type', { type: 'File', http: { url } }],
    ['no authority in tls', { type: 'HTTP', http: { url, tls: {} } }],
    ['a missing pull secret', { type: 'Image', image: { url: 'a', pullSecretRef: { name: 'nobody' } } }],
    ['a pull secret without the key', { type: 'Image', image: { url: 'a', pullSecretRef: { name: 'ca' } } }],
  ])('refuses %s', (_name, code) => {
    expect(read(code as never)).toBe('refused');
  });
});

describe('imageURL', () => {
  it.each([
    ['example.com/a', 'oci://example.com/a:latest'],
    ['oci://example.com/a', 'oci://example.com/a:latest'],
    ['example.com:5000/a', 'oci://example.com:5000/a:latest'],
    ['example.com:5000/a:v1', 'oci://example.com:5000/a:v1'],
    ['example.com/a@sha256:00', 'oci://example.com/a@sha256:00'],
  ])('completes %s', (url, full) => {
    expect(imageURL(url)).toBe(full);
  });
});
