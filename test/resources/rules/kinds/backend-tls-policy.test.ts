import { expect, it } from 'vitest';
import { violatedRules } from '../violated-rules.ts';

it.each<readonly [string, readonly number[]]>([
  [
    '{targetRefs: [{group: "", kind: Service, name: a}, {group: "", kind: Service, name: a, sectionName: b}], validation: {hostname: a.b}}',
    [0, 3],
  ],
  [
    '{targetRefs: [{group: "", kind: Service, name: a}, {group: "", kind: Service, name: a}], validation: {hostname: a.b, wellKnownCACertificates: System, subjectAltNames: [{type: Hostname, uri: "a://b"}]}}',
    [1, 4, 7],
  ],
  [
    '{targetRefs: [{group: "", kind: Service, name: a}, {group: "", kind: Service, name: b, sectionName: c}], validation: {hostname: a.b, wellKnownCACertificates: System, subjectAltNames: [{type: URI, hostname: a.b}]}}',
    [5, 6],
  ],
  [
    '{targetRefs: [{group: "", kind: Service, name: a, sectionName: b}, {group: "", kind: Service, name: a, sectionName: c}], validation: {hostname: a.b, caCertificateRefs: [{group: "", kind: ConfigMap, name: a}], subjectAltNames: [{type: URI, uri: "a://b"}, {type: Hostname, hostname: a.b}]}}',
    [],
  ],
])('%s', (spec, expected) => {
  expect(violatedRules('BackendTLSPolicy', spec)).toEqual(expected);
});
