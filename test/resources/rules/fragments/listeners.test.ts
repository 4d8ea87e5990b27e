import { expect, it } from 'vitest';
import { listenerRules } from '../../../../src/resources/rules/fragments/listeners.ts';
import { brokenRules } from '../broken-rules.ts';

const http = { name: 'a', port: 80, protocol: 'HTTP' };
const tls = { mode: 'Terminate', certificateRefs: [{ name: 'c' }] };

it.each<[object[], string[]]>([
  [[http, { ...http, name: 'b', hostname: 'a.b' }, { ...http, name: 'c', port: 81 }], []],
  [[{ ...http, tls }], ['16']],
  [[{ ...http, protocol: 'TCP', tls }], ['16']],
  [[{ ...http, protocol: 'UDP', tls }], ['16']],
  [[{ ...http, protocol: 'HTTPS', tls }], []],
  [[{ ...http, protocol: 'HTTPS' }], []],
  [[{ ...http, protocol: 'HTTPS', tls: { mode: 'Passthrough' } }], ['17']],
  [[{ ...http, protocol: 'TLS', tls: { mode: 'Passthrough' } }], []],
  [[{ ...http, protocol: 'TLS' }], ['18']],
  [[{ ...http, protocol: 'TLS', tls: { mode: '' } }], ['18']],
  [[{ ...http, protocol: 'TCP', hostname: 'a.b' }], ['19']],
  [[{ ...http, protocol: 'UDP', hostname: '' }], []],
  [[http, { ...http, port: 81 }], ['20']],
  [[http, { ...http, name: 'b' }], ['21']],
  [
    [
      { ...http, hostname: 'a' },
      { ...http, name: 'b', hostname: 'a' },
    ],
    ['21'],
  ],
  [[http, { ...http, name: 'b', hostname: '' }], []],
])('%j', (listeners, expected) => {
  const broken = brokenRules(listenerRules(21), { spec: { listeners } });
  expect(broken).toEqual(expected.map((id) => `${id} spec.listeners`));
});

it.each([
  [{ mode: 'Terminate' }, false],
  [{ mode: 'Terminate', certificateRefs: [], options: {} }, false],
  [{ mode: 'Terminate', options: { 'example.com/a': 'b' } }, true],
  [{ mode: 'Passthrough' }, true],
])('the certificates of %j are there: %s', (given, fine) => {
  const listeners = [
    { ...http, protocol: 'Other' },
    { ...http, name: 'b', port: 81, protocol: 'Other', tls: given },
  ];
  expect(brokenRules(listenerRules(21), { spec: { listeners } })).toEqual(fine ? [] : ['22 spec.listeners.1.tls']);
});

it('has another number for equal listeners of a ListenerSet', () => {
  const listeners = [http, { ...http, name: 'b' }];
  expect(brokenRules(listenerRules(88), { spec: { listeners } })).toEqual(['88 spec.listeners']);
});
