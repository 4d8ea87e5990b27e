import { expect, it } from 'vitest';
import { urlClusterName, urlTarget } from '../../../../src/translate/xds/cluster/url-cluster.ts';

it.each([
  ['https://oauth.foo.com/token', 'oauth_foo_com_443', 'dns', true],
  ['http://foo.com', 'foo_com_80', 'dns', false],
  ['http://foo.com:443', 'foo_com_443', 'dns', false],
  ['https://10.0.0.1:8443/jwks', '10_0_0_1_8443', 'static', true],
  ['http://[::1]:80/', '::1_80', 'static', false],
  ['https://me:pw@Login.Example.com:443/keys?a=b:1', 'Login_Example_com_443', 'dns', true],
])('%s', (url, clusterName, endpointType, tls) => {
  expect(urlTarget(url)).toMatchObject({ ok: true, value: { clusterName, endpointType, tls } });
});

it('refuses what is no URL', () => {
  expect(urlClusterName('foo.com')).toMatchObject({ ok: false });
});
