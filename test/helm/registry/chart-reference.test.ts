import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/core/errors.ts';
import { chartReference } from '../../../src/helm/registry/chart-reference.ts';

const read = (url: string, version?: string, plainHttp = false) => chartReference(url, version, plainHttp);

describe('chartReference', () => {
  it('maps Docker Hub to its API', () => {
    expect(read('oci://docker.io/envoyproxy/gateway-helm', 'v1.9.0')).toEqual({
      name: 'oci://docker.io/envoyproxy/gateway-helm',
      host: 'docker.io',
      api: 'https://registry-1.docker.io/v2',
      repository: 'envoyproxy/gateway-helm',
      tag: 'v1.9.0',
    });
  });

  it.each([
    ['v1.9.0', { tag: 'v1.9.0' }],
    ['1.9.0', { tag: '1.9.0' }],
    ['1.9', { tag: '1.9' }],
    [' 1.9.1+build.5 ', { tag: '1.9.1_build.5' }],
    ['1.9.0-rc.1', { tag: '1.9.0-rc.1' }],
    ['~1.8', { constraint: '~1.8' }],
    ['>=1.0, <2.0', { constraint: '>=1.0, <2.0' }],
    ['1.x', { constraint: '1.x' }],
    ['', { constraint: '*' }],
    [undefined, { constraint: '*' }],
  ])('takes the version %j for %j', (version, expected) => {
    const { tag, constraint } = read('oci://r.example/gw', version);
    expect({ ...(tag && { tag }), ...(constraint && { constraint }) }).toEqual(expected);
  });

  it('takes tag and digest of the reference', () => {
    expect(read('oci://r.example:5000/a/gw:1.0.0')).toMatchObject({
      name: 'oci://r.example:5000/a/gw',
      host: 'r.example:5000',
      repository: 'a/gw',
      tag: '1.0.0',
    });
    expect(read('oci://r.example/gw:1.0.0@sha256:ab')).toMatchObject({
      tag: '1.0.0',
      digest: 'sha256:ab',
      name: 'oci://r.example/gw',
    });
    expect(read('oci://r.example/gw', '1.0.0')).not.toHaveProperty('digest');
  });

  it('speaks plain HTTP only when it is told to', () => {
    expect([read('oci://r.example/gw').api, read('oci://r.example/gw', '1', true).api]).toEqual([
      'https://r.example/v2',
      'http://r.example/v2',
    ]);
  });

  it('refuses a version that contradicts the tag', () => {
    expect(() => read('oci://r.example/gw:1.0.0', '2.0.0')).toThrow(UsageError);
    expect(() => read('oci://r.example/gw:1.0.0', '^1')).toThrow(UsageError);
    expect(read('oci://r.example/gw:1.0.0_b', '1.0.0+b').tag).toBe('1.0.0_b');
  });
});
