import { ok, type Result } from '../../../core/result.ts';
import type { FilterChainScope, NetworkFilter, NetworkFilterStage } from '../../features/to-xds-hooks.ts';
import type { TLSFingerprintType } from '../../ir/tls.ts';
import type { ListenerDraft } from '../drafts.ts';
import { mergeMessages } from '../message/merge-messages.ts';
import { any, type Message, withoutDefaults } from '../messages.ts';
import type { XdsTranslation } from '../translation.ts';

const stages: readonly NetworkFilterStage[] = ['authorize', 'limit', 'resolve'];

/** Puts the listener filters of features in front of those that are there, each name once. */
export function addListenerFilters(t: XdsTranslation, draft: ListenerDraft, scope: FilterChainScope): void {
  for (const { run } of t.hooks('listenerFilters')) {
    for (const filter of run(scope)) {
      if (!draft.listenerFilters.some((present) => present.name === filter.name)) draft.listenerFilters.unshift(filter);
    }
  }
}

/** The network filters in front of the connection manager or the TCP proxy, by stage (spec/xds-filters.md N). */
export function networkFilters(t: XdsTranslation, scope: FilterChainScope): Result<readonly Message[], string> {
  const found: NetworkFilter[] = [];
  for (const { run } of t.hooks('networkFilters')) {
    const filters = run(scope);
    if (!filters.ok) return filters;
    found.push(...filters.value);
  }
  return ok(stages.flatMap((stage) => found.filter((f) => f.stage === stage).map((f) => f.filter)));
}

/** Fields that features set on a filter chain. */
export function filterChainFields(t: XdsTranslation, scope: FilterChainScope): Message {
  return t.hooks('filterChain').reduce<Message>((fields, { run }) => mergeMessages(fields, run(scope)), {});
}

/** Matches server names; undefined where the first one is the wildcard, which stands for all. */
export function serverNameMatch(serverNames: readonly string[] | undefined): Message | undefined {
  if (!serverNames || serverNames.length === 0 || serverNames[0] === '*') return undefined;
  return { filterChainMatch: { serverNames } };
}

const tlsInspector = 'envoy.filters.listener.tls_inspector';

/** Adds the filter that reads server names and fingerprints of a TLS handshake; the first one that asks decides on fingerprints. */
export function addTlsInspector(draft: ListenerDraft, fingerprints: readonly TLSFingerprintType[] | undefined): void {
  if (draft.listenerFilters.some((filter) => filter.name === tlsInspector)) return;
  draft.listenerFilters.push({
    name: tlsInspector,
    typedConfig: any(
      'envoy.extensions.filters.listener.tls_inspector.v3.TlsInspector',
      withoutDefaults({
        enableJa3Fingerprinting: fingerprints?.includes('JA3'),
        enableJa4Fingerprinting: fingerprints?.includes('JA4'),
      }),
    ),
  });
}
