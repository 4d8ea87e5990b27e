import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../src/core/result.ts';
import type { NetworkFilterStage, ToXdsHooks } from '../../../../src/translate/features/to-xds-hooks.ts';
import {
  addListenerFilters,
  addTlsInspector,
  filterChainFields,
  networkFilters,
  serverNameMatch,
} from '../../../../src/translate/xds/listener/filter-chain.ts';
import { any } from '../../../../src/translate/xds/messages.ts';
import { chainScope, tcpListener } from '../xds-scopes.ts';
import { startedTranslation } from '../xds-translation.ts';
import { listenerDraft } from './listener-draft.ts';

const scope = chainScope(tcpListener());
const namesOf = (filters: readonly { readonly name?: unknown }[]) => filters.map(({ name }) => name);

it('puts listener filters of features in front, each name once', () => {
  const hooks = [
    { listenerFilters: () => [{ name: 'a' }] },
    { listenerFilters: () => [{ name: 'b' }, { name: 'there' }] },
  ];
  const draft = listenerDraft({ listenerFilters: [{ name: 'there' }] });
  for (let i = 0; i < 2; i++) addListenerFilters(startedTranslation({}, hooks), draft, scope);
  expect(namesOf(draft.listenerFilters)).toEqual(['b', 'a', 'there']);
});

describe('networkFilters', () => {
  const filter = (stage: NetworkFilterStage, name: string) => ({ stage, filter: { name, typedConfig: any('x') } });

  it('come by stage, inside a stage as the features do', () => {
    const hooks: readonly ToXdsHooks[] = [
      { networkFilters: () => ok([filter('resolve', 'r'), filter('limit', 'l1')]) },
      { networkFilters: () => ok([filter('limit', 'l2'), filter('authorize', 'a')]) },
    ];
    const made = networkFilters(startedTranslation({}, hooks), scope);
    expect(made.ok && namesOf(made.value)).toEqual(['a', 'l1', 'l2', 'r']);
  });

  it('fail with a feature', () => {
    expect(networkFilters(startedTranslation({}, [{ networkFilters: () => fail('no') }]), scope)).toEqual(fail('no'));
  });
});

it('merges the fields of a filter chain', () => {
  const hooks = [{ filterChain: () => ({ a: { x: 1 } }) }, { filterChain: () => ({ a: { y: 1 } }) }];
  expect(filterChainFields(startedTranslation({}, hooks), scope)).toEqual({ a: { x: 1, y: 1 } });
});

it.each([
  [['a.test', 'b.test'], { filterChainMatch: { serverNames: ['a.test', 'b.test'] } }],
  [['*.a.test'], { filterChainMatch: { serverNames: ['*.a.test'] } }],
  [['*', 'a.test'], undefined],
  [[], undefined],
  [undefined, undefined],
])('matches the server names %j by %j', (names, expected) => {
  expect(serverNameMatch(names)).toEqual(expected);
});

describe('addTlsInspector', () => {
  it('goes behind the others, once; the first one decides on fingerprints', () => {
    const draft = listenerDraft({ listenerFilters: [{ name: 'there' }] });
    addTlsInspector(draft, ['JA3']);
    addTlsInspector(draft, ['JA4']);
    expect(draft.listenerFilters).toEqual([
      { name: 'there' },
      {
        name: 'envoy.filters.listener.tls_inspector',
        typedConfig: any('envoy.extensions.filters.listener.tls_inspector.v3.TlsInspector', {
          enableJa3Fingerprinting: true,
        }),
      },
    ]);
  });

  it('takes no fingerprints unless they are asked for', () => {
    const draft = listenerDraft();
    addTlsInspector(draft, undefined);
    expect(Object.keys(draft.listenerFilters[0]?.typedConfig ?? {})).toEqual(['@type']);
  });
});
