import { expect, it } from 'vitest';
import { violatedRules } from '../violated-rules.ts';

const policy = (rest: string) =>
  `{targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: a}], ${rest}}`;
const gatewayPolicy = (rest: string) =>
  `{targetRefs: [{group: gateway.networking.k8s.io, kind: Gateway, name: a}], ${rest}}`;

it.each<readonly [string, readonly number[]]>([
  [
    '{targetRef: {group: x, kind: Thing, name: a}, targetRefs: [{group: x, kind: Thing, name: a}], targetSelectors: [{kind: Gateway, group: x, namespaces: {from: Selector}}]}',
    [165, 166, 167, 168, 169, 170],
  ],
  [
    gatewayPolicy(
      'connection: {connectionLimit: {closeDelay: 1s}}, headers: {xForwardedClientCert: {mode: Sanitize, certDetailsToAdd: [Cert]}}',
    ),
    [173, 175],
  ],
  [policy('clientIPDetection: {}'), [170, 171]],
  [gatewayPolicy('clientIPDetection: {xForwardedFor: {numTrustedHops: 1, trustedCIDRs: [10.0.0.0/8]}}'), [172]],
  [
    gatewayPolicy(
      'headers: {preserveXRequestID: false, requestID: Preserve}, tls: {clientValidation: {optional: true}}',
    ),
    [174],
  ],
  [gatewayPolicy('tls: {clientValidation: {allowExpiredCertificate: true, mode: Request}}'), [176]],
  [
    '{targetRefs: [{group: gateway.networking.k8s.io, kind: ListenerSet, name: a}], tls: {minVersion: "1.2", maxVersion: Auto, ciphers: [A], clientValidation: {allowExpiredCertificate: true, mode: VerifyIfGiven}}, connection: {connectionLimit: {value: 1, closeDelay: 1s}}, headers: {xForwardedClientCert: {mode: SanitizeSet, certDetailsToAdd: [Cert]}}, clientIPDetection: {xForwardedFor: {numTrustedHops: 1}}}',
    [],
  ],
  [gatewayPolicy('tls: {clientValidation: {allowExpiredCertificate: true}}'), []],
  [gatewayPolicy('tls: {clientValidation: {allowExpiredCertificate: true, mode: RequireAndVerify}}'), []],
])('%s', (spec, expected) => {
  expect(violatedRules('ClientTrafficPolicy', spec)).toEqual(expected);
});
