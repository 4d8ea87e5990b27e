import { describe, expect, it } from 'vitest';
import { extensionOfFilter } from '../../../src/analyze/refusals/extension-of-filter.ts';

const object = (kind: string, name: string) => ({
  apiVersion: 'gateway.envoyproxy.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'shop' },
});
const objects = [
  object('SecurityPolicy', 'a'),
  object('EnvoyExtensionPolicy', 'other'),
  object('EnvoyExtensionPolicy', 'a'),
];

describe('extensionOfFilter', () => {
  it.each([
    ['envoy.filters.http.ext_proc/envoyextensionpolicy/shop/a/extproc/0', ['spec', 'extProc', 0]],
    ['envoy.filters.http.wasm/envoyextensionpolicy/shop/a/wasm/12', ['spec', 'wasm', 12]],
    ['envoy.filters.http.lua/envoyextensionpolicy/shop/a/lua/1', ['spec', 'lua', 1]],
    ['envoy.filters.http.dynamic_modules/envoyextensionpolicy/shop/a/dynamic-module/2', ['spec', 'dynamicModule', 2]],
  ])('of %s', (name, path) => {
    expect(extensionOfFilter({ name }, objects)).toMatchObject({
      resource: { kind: 'EnvoyExtensionPolicy', name: 'a' },
      path,
    });
  });

  it.each([
    [{ name: 'envoy.filters.http.router' }],
    [{ name: 'envoy.filters.http.lua/envoyextensionpolicy/shop/gone/lua/0' }],
    [{ name: 'envoy.filters.http.jwt/securitypolicy/shop/a/jwt/0' }],
    [{}],
    ['text'],
    [undefined],
  ])('is none for %j', (filter) => {
    expect(extensionOfFilter(filter, objects)).toBeUndefined();
  });
});
