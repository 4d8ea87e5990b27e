import { expect, it } from 'vitest';
import { violatedRules } from '../violated-rules.ts';

const oneRule = (rest: string) => `{rules: [{${rest}}]}`;

it.each<readonly [string, string, readonly number[]]>([
  ['TLSRoute', '{hostnames: ["A.b"], rules: [{backendRefs: [{name: a, port: 1}]}]}', [90]],
  ['TLSRoute', '{hostnames: [1.2.3.4, a.*.b, a.b], rules: [{backendRefs: [{name: a, port: 1}]}]}', [89, 91]],
  ['UDPRoute', oneRule('backendRefs: [{name: a}]'), [29]],
  ['TCPRoute', oneRule('backendRefs: [{name: a}, {name: b, kind: Backend, group: gateway.envoyproxy.io}]'), [29]],
  [
    'TLSRoute',
    '{hostnames: [a.b, "*.a.b", a], rules: [{backendRefs: [{name: a, port: 1}]}], parentRefs: [{name: a, sectionName: b}, {name: a, sectionName: c}]}',
    [],
  ],
])('%s %s', (kind, spec, expected) => {
  expect(violatedRules(kind, spec)).toEqual(expected);
});
