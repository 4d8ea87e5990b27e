import { expect, it } from 'vitest';
import { violatedRules } from '../violated-rules.ts';

it.each<readonly [string, string, readonly number[]]>([
  ['XBackend', '{type: ExternalHostname, port: {port: 80, name: A}}', [92, 94]],
  ['XBackend', '{type: ExternalHostname, port: {port: 80}, externalHostname: {hostname: a.b.svc.cluster.local}}', [93]],
  [
    'XBackendTrafficPolicy',
    '{targetRefs: [{group: "", kind: Service, name: a}], retryConstraint: {budget: {interval: 999ms}, minRetryRate: {count: 1, interval: 0s}}}',
    [96, 97],
  ],
  ['XBackend', '{type: ExternalHostname, port: {port: 80, name: ""}, externalHostname: {hostname: a.b}}', []],
  [
    'XBackendTrafficPolicy',
    '{targetRefs: [{group: "", kind: Service, name: a}], retryConstraint: {budget: {interval: 1h}, minRetryRate: {count: 1, interval: 1h}}}',
    [],
  ],
  [
    'XBackendTrafficPolicy',
    '{targetRefs: [{group: "", kind: Service, name: a}], retryConstraint: {budget: {interval: 3601s}, minRetryRate: {count: 1, interval: 2h}}, sessionPersistence: {type: Header, cookieConfig: {lifetimeType: Permanent}}}',
    [45, 46, 96, 97],
  ],
])('%s %s', (kind, spec, expected) => {
  expect(violatedRules(kind, spec)).toEqual(expected);
});
