import { isObject, type JsonObject } from '../../core/json.ts';
import { objectsIn } from './objects-in.ts';
import type { Refusal } from './refusal.ts';

/** A listener without filter chains, with chains that cannot be told apart, or with a terminal filter that is not last. */
export function refusedFilterChains(listener: JsonObject): readonly Refusal[] {
  const found = { kind: 'listener', name: String(listener.name), nodes: [listener] } as const;
  const chains = objectsIn(listener.filterChains);
  if (chains.length === 0 && listener.defaultFilterChain === undefined) {
    return isUDP(listener) || listener.apiListener !== undefined
      ? []
      : [{ ...found, path: ['filterChains'], message: 'is empty: the listener does nothing with a connection' }];
  }
  const last = listener.defaultFilterChain;
  return [
    ...equalMatches(chains, found),
    ...chains.flatMap(([i, chain]) => [...earlyTerminals(chain, ['filterChains', i], found)]),
    ...(isObject(last) ? earlyTerminals(last, ['defaultFilterChain'], found) : []),
  ];
}

type Found = Pick<Refusal, 'kind' | 'name' | 'nodes'>;

function isUDP({ address }: JsonObject): boolean {
  const socket = isObject(address) ? address.socketAddress : undefined;
  return isObject(socket) && socket.protocol === 'UDP';
}

function equalMatches(chains: readonly (readonly [number, JsonObject])[], found: Found): readonly Refusal[] {
  const seen = new Map<string, number>();
  return chains.flatMap(([i, chain]): readonly Refusal[] => {
    const other = matchKeys(chain.filterChainMatch)
      .map((key) => {
        const first = seen.get(key);
        if (first === undefined) seen.set(key, i);
        return first;
      })
      .find((first) => first !== undefined && first !== i);
    if (other === undefined) return [];
    const [, first] = chains.find(([j]) => j === other) ?? [];
    const message = `is the match of the filter chain ${String(first?.name ?? other)} too`;
    return [{ ...found, path: ['filterChains', i, 'filterChainMatch'], message, nodes: [...found.nodes, chain] }];
  });
}

/** A match as texts that equal ones share: one for each server name, since chains may share a part of theirs. */
function matchKeys(match: JsonObject[string]): readonly string[] {
  if (!isObject(match)) return ['{}'];
  const { serverNames, ...rest } = match;
  const others = JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
  if (!Array.isArray(serverNames) || serverNames.length === 0) return [others === '[]' ? '{}' : others];
  return serverNames.map((name) => `${String(name)} ${others}`);
}

function* earlyTerminals(chain: JsonObject, path: Refusal['path'], found: Found): Generator<Refusal> {
  for (const [j, filter] of objectsIn(chain.filters)) {
    const manager = filter.typedConfig;
    if (!isObject(manager)) continue;
    const filters = objectsIn(manager.httpFilters);
    for (const [k, { name, typedConfig }] of filters) {
      if (k === filters.length - 1 || !isObject(typedConfig) || !isTerminal(typedConfig)) continue;
      yield {
        ...found,
        path: [...path, 'filters', j, 'typedConfig', 'httpFilters', k],
        message: `is a terminal filter before others: "${String(name)}"`,
        nodes: [...found.nodes, chain, filter],
      };
    }
  }
}

function isTerminal(config: JsonObject): boolean {
  return config.terminalFilter === true || String(config['@type']).endsWith('.http.router.v3.Router');
}
