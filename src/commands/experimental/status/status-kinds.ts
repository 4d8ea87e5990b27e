import { didYouMean } from '../../../core/did-you-mean.ts';
import { UsageError } from '../../../core/errors.ts';
import { type ResourceType, typesOfKind } from '../../../kubernetes/resource-types.ts';

const routes = ['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'UDPRoute', 'TLSRoute'] as const;
const policies = [
  'BackendTLSPolicy',
  'BackendTrafficPolicy',
  'ClientTrafficPolicy',
  'SecurityPolicy',
  'EnvoyPatchPolicy',
  'EnvoyExtensionPolicy',
] as const;

/** Kinds by the words of `x status`, aliases included; groups are lists of several kinds. */
const kindsByWord: Readonly<Record<string, readonly string[]>> = {
  all: ['GatewayClass', 'Gateway', ...routes, ...policies],
  xroute: routes,
  xpolicy: policies,
  gatewayclass: ['GatewayClass'],
  gc: ['GatewayClass'],
  gateway: ['Gateway'],
  gtw: ['Gateway'],
  gw: ['Gateway'],
  httproute: ['HTTPRoute'],
  grpcroute: ['GRPCRoute'],
  tcproute: ['TCPRoute'],
  udproute: ['UDPRoute'],
  tlsroute: ['TLSRoute'],
  backendtlspolicy: ['BackendTLSPolicy'],
  btlspolicy: ['BackendTLSPolicy'],
  backendtrafficpolicy: ['BackendTrafficPolicy'],
  btp: ['BackendTrafficPolicy'],
  clienttrafficpolicy: ['ClientTrafficPolicy'],
  ctp: ['ClientTrafficPolicy'],
  envoypatchpolicy: ['EnvoyPatchPolicy'],
  epp: ['EnvoyPatchPolicy'],
  envoyextensionpolicy: ['EnvoyExtensionPolicy'],
  eep: ['EnvoyExtensionPolicy'],
  securitypolicy: ['SecurityPolicy'],
  sp: ['SecurityPolicy'],
  listenerset: ['ListenerSet'],
};

/** The words that help lists. */
export const statusWords: readonly string[] = Object.keys(kindsByWord).filter(
  (word) => word.length > 3 || word === 'all',
);

/** The kinds of a word of `x status`, each with its API versions in order of preference. */
export interface StatusKinds {
  /** True for a word that stands for several kinds. */
  readonly group: boolean;
  readonly kinds: readonly { readonly kind: string; readonly types: readonly ResourceType[] }[];
}

/** Reads the argument of `x status`, letter case aside; an unknown word is a UsageError that lists the known ones. */
export function statusKinds(word: string): StatusKinds {
  const known = spellings(word.toLowerCase()).find((spelling) => Object.hasOwn(kindsByWord, spelling));
  const kinds = known === undefined ? undefined : kindsByWord[known];
  if (kinds === undefined) {
    const guess = didYouMean(word, Object.keys(kindsByWord));
    throw new UsageError(
      `x status does not know the kind "${word}"; it knows ${statusWords.join(', ')}`,
      guess && `Did you mean ${guess}?`,
    );
  }
  return { group: kinds.length > 1, kinds: kinds.map((kind) => ({ kind, types: typesOfKind(kind) })) };
}

/** A word, and what it is the plural of: gateways, gatewayclasses, securitypolicies. */
function spellings(word: string): readonly string[] {
  return [word, word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y')];
}
