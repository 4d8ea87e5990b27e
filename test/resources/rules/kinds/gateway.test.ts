import { expect, it } from 'vitest';
import { violatedRules } from '../violated-rules.ts';

const gateway = (rest: string) => `{gatewayClassName: eg, ${rest}}`;

it.each<readonly [string, string, readonly number[]]>([
  [
    'Gateway',
    `{gatewayClassName: eg, listeners: [{name: a, port: 80, protocol: HTTP}], addresses: [{type: Hostname, value: a.b}, {type: Hostname, value: a.b}], infrastructure: {annotations: {"${'a'.repeat(253)}/b": c}, labels: {"${'a'.repeat(253)}/b": c}}}`,
    [10, 13, 15],
  ],
  ['Gateway', gateway('listeners: [{name: a, port: 80, protocol: HTTP}]'), []],
  [
    'Gateway',
    gateway('listeners: [{name: a, port: 80, protocol: HTTP}], addresses: [{value: 1.2.3.4}, {value: 1.2.3.4}]'),
    [9],
  ],
  [
    'Gateway',
    gateway('listeners: [{name: a, port: 80, protocol: HTTP}], addresses: [{type: Hostname, value: A.b}]'),
    [11],
  ],
  [
    'Gateway',
    gateway(
      'listeners: [{name: a, port: 80, protocol: HTTP}], infrastructure: {labels: {"a b": c}, annotations: {"a/b/c": d}}',
    ),
    [12, 14],
  ],
  ['Gateway', gateway('listeners: [{name: a, port: 80, protocol: HTTP, tls: {options: {example.com/a: b}}}]'), [16]],
  [
    'Gateway',
    gateway(
      'listeners: [{name: a, port: 1, protocol: HTTPS, tls: {mode: Passthrough}}, {name: b, port: 1, protocol: TLS}]',
    ),
    [17, 18],
  ],
  ['Gateway', gateway('listeners: [{name: a, port: 1, protocol: UDP, hostname: a.b}]'), [19]],
  [
    'Gateway',
    gateway('listeners: [{name: a, port: 80, protocol: HTTP}, {name: a, port: 80, protocol: HTTP}]'),
    [20, 21],
  ],
  [
    'Gateway',
    gateway('listeners: [{name: a, port: 80, protocol: HTTP, hostname: a.b}, {name: b, port: 80, protocol: HTTP}]'),
    [],
  ],
  ['Gateway', gateway('listeners: [{name: a, port: 1, protocol: HTTPS, tls: {}}]'), [22]],
  [
    'ListenerSet',
    '{parentRef: {name: a}, listeners: [{name: a, port: 80, protocol: HTTP}, {name: b, port: 80, protocol: HTTP}]}',
    [88],
  ],
  [
    'Gateway',
    gateway(
      'listeners: [{name: a, port: 443, protocol: HTTPS, tls: {certificateRefs: [{name: a}]}}], tls: {frontend: {default: {}, perPort: [{port: 1, tls: {}}, {port: 1, tls: {}}]}}',
    ),
    [23],
  ],
  [
    'Gateway',
    gateway(
      'listeners: [{name: a, port: 80, protocol: HTTP}], addresses: [{type: Hostname, value: "*.a.b"}, {type: IPAddress}, {type: IPAddress}], infrastructure: {labels: {"a.b/C_d": e}}',
    ),
    [],
  ],
])('%s %s', (kind, spec, expected) => {
  expect(violatedRules(kind, spec)).toEqual(expected);
});

it('asks the status too', () => {
  const status =
    '{addresses: [{type: Hostname, value: "-"}, {type: Hostname, value: a.b}, {type: IPAddress, value: 1.2.3.4}]}';
  expect(violatedRules('Gateway', gateway('listeners: [{name: a, port: 80, protocol: HTTP}]'), status)).toEqual([24]);
});
