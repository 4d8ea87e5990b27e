import { describe, expect, it } from 'vitest';
import { statusKinds, statusWords } from '../../../../src/commands/experimental/status/status-kinds.ts';
import { UsageError } from '../../../../src/core/errors.ts';

const kindsOf = (word: string): readonly string[] => statusKinds(word).kinds.map(({ kind }) => kind);
const routes = ['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'UDPRoute', 'TLSRoute'];
const policies = [
  'BackendTLSPolicy',
  'BackendTrafficPolicy',
  'ClientTrafficPolicy',
  'SecurityPolicy',
  'EnvoyPatchPolicy',
  'EnvoyExtensionPolicy',
];

// spec/cli.md 8
describe('statusKinds', () => {
  it.each([
    ['gc', 'GatewayClass'],
    ['GTW', 'Gateway'],
    ['btlspolicy', 'BackendTLSPolicy'],
    ['btp', 'BackendTrafficPolicy'],
    ['ctp', 'ClientTrafficPolicy'],
    ['epp', 'EnvoyPatchPolicy'],
    ['eep', 'EnvoyExtensionPolicy'],
    ['sp', 'SecurityPolicy'],
    ['HTTPRoute', 'HTTPRoute'],
    ['httproutes', 'HTTPRoute'],
    ['gateways', 'Gateway'],
    ['gatewayclasses', 'GatewayClass'],
    ['securitypolicies', 'SecurityPolicy'],
  ])('%s is %s', (word, kind) => {
    expect(kindsOf(word)).toEqual([kind]);
    expect(statusKinds(word).group).toBe(false);
  });

  it('knows groups, in the order of the tables', () => {
    expect(kindsOf('xroute')).toEqual(routes);
    expect(kindsOf('xpolicy')).toEqual(policies);
    expect(kindsOf('All')).toEqual(['GatewayClass', 'Gateway', ...routes, ...policies]);
    expect(statusKinds('all').group).toBe(true);
  });

  it.each(routes)('asks for %s of the newest version first', (kind) => {
    expect(statusKinds(kind).kinds[0]?.types[0]).toMatchObject({
      kind,
      group: 'gateway.networking.k8s.io',
      version: 'v1',
    });
  });

  it.each(['gatway', 'constructor', '__proto__', '', 's'])('refuses "%s" and lists what it knows', (word) => {
    expect(() => statusKinds(word)).toThrow(UsageError);
    expect(() => statusKinds(word)).toThrow(statusWords.join(', '));
  });

  it('suggests what a mistyped word may mean', () => {
    expect(() => statusKinds('gatway')).toThrow(expect.objectContaining({ hint: 'Did you mean gateway?' }));
  });
});

it('help lists words and no short forms', () => {
  expect(statusWords).toEqual(expect.arrayContaining(['all', 'xroute', 'gatewayclass', 'listenerset']));
  for (const short of ['gc', 'gw', 'gtw', 'sp', 'btp']) expect(statusWords).not.toContain(short);
});
