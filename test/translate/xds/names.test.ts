import { expect, it } from 'vitest';
import { controllerOptions } from '../../../src/translate/options.ts';
import {
  listenerName,
  routeConfigName,
  sdsClusterName,
  sdsUrl,
  virtualHostName,
} from '../../../src/translate/xds/names.ts';
import { httpListener } from './xds-scopes.ts';

const byPort = { ...controllerOptions, runtimeFlags: ['XDSNameSchemeV2'] as const };
const listener = httpListener({ externalPort: 80 });
const tls = httpListener({ externalPort: 443, tls: { alpnProtocols: null } });

it('names after the listener, or after the port that clients see', () => {
  expect(listenerName(listener, 'tcp', controllerOptions)).toBe('web');
  expect(listenerName(listener, 'quic', controllerOptions)).toBe('web-quic');
  expect(listenerName(listener, 'tcp', byPort)).toBe('tcp-80');
  expect(listenerName(listener, 'udp', byPort)).toBe('udp-80');
  expect(routeConfigName(listener, byPort)).toBe('http-80');
  expect(routeConfigName(tls, byPort)).toBe('web');
  expect(virtualHostName(listener, '*.a.test', controllerOptions)).toBe('web/*_a_test');
  expect(virtualHostName(listener, '*.a.test', byPort)).toBe('*_a_test');
});

it('bounds the readable part of SDS cluster names', () => {
  const long = `unix:///${'a/'.repeat(60)}sock`;
  expect(sdsClusterName('unix:///var/run/sds.sock')).toMatch(/^sds_var_run_sds\.sock_[0-9a-f]{32}$/);
  expect(sdsClusterName('unix:///var/run/sds.sock')).toBe(sdsClusterName('/var/run/sds.sock'));
  expect(sdsClusterName(long)).toMatch(/^sds_.{48}_[0-9a-f]{32}$/);
  expect(sdsClusterName('/')).toMatch(/^sds_[0-9a-f]{32}$/);
  expect(sdsUrl({ secretName: 's', scheme: '', address: '/a' })).toBe('/a');
});
