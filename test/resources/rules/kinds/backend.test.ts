import { expect, it } from 'vitest';
import { violatedRules } from '../violated-rules.ts';

it.each<readonly [string, readonly number[]]>([
  [
    '{endpoints: [{ip: {address: 1.2.3.4, port: 1}, fqdn: {hostname: a.b, port: 1}}], tls: {sni: a.b, autoSNIFromEndpointHostname: true, caCertificateRefs: [{group: "", kind: ConfigMap, name: a}], wellKnownCACertificates: System}}',
    [2, 100, 103, 106],
  ],
  [`{endpoints: [{unix: {path: "/${'a'.repeat(108)}"}}]}`, [104]],
  ['{endpoints: [{fqdn: {hostname: a.b, port: 1}}, {ip: {address: 1.2.3.4, port: 1}}]}', [101]],
  ['{endpoints: [{}]}', [102, 103]],
  ['{type: DynamicResolver, tls: {autoSNIFromEndpointHostname: true}}', [99, 100]],
  ['{type: DynamicResolver, endpoints: [{ip: {address: 1.2.3.4, port: 1}}]}', [98]],
  [
    '{endpoints: [{ip: {address: 1.2.3.4, port: 1}}], tls: {insecureSkipVerify: true, wellKnownCACertificates: System}}',
    [105],
  ],
  [
    '{endpoints: [{ip: {address: 1.2.3.4, port: 1}}], tls: {wellKnownCACertificates: System, minVersion: "1.3", maxVersion: "1.2", ciphers: [A]}}',
    [107, 108],
  ],
  [
    '{endpoints: [{ip: {address: 1.2.3.4, port: 1}}], tls: {wellKnownCACertificates: System, maxVersion: "1.1"}}',
    [108],
  ],
  [
    '{endpoints: [{ip: {address: 1.2.3.4, port: 1}, hostname: a.b}, {unix: {path: /a}, hostname: a.b}], tls: {autoSNIFromEndpointHostname: true, wellKnownCACertificates: System}}',
    [],
  ],
  ['{type: DynamicResolver, tls: {insecureSkipVerify: true, minVersion: "1.3"}}', []],
  [
    '{endpoints: [{unix: {path: /a}}], tls: {autoSNIFromEndpointHostname: true, wellKnownCACertificates: System}}',
    [100],
  ],
  [
    '{endpoints: [{fqdn: {hostname: a.b, port: 1}}], tls: {autoSNIFromEndpointHostname: true, wellKnownCACertificates: System}}',
    [],
  ],
])('%s', (spec, expected) => {
  expect(violatedRules('Backend', spec)).toEqual(expected);
});
