import type { KubernetesObject } from '../../core/resource-ref.ts';
import type { Target } from '../../translate/policies/attachment/target.ts';
import type { AnalyzeInput } from '../check.ts';

/** What a policy can target, by kind. */
export interface TargetLookup {
  /** The objects of a kind in a namespace by name; undefined for kinds that the analysis does not know. */
  readonly namesOf: (kind: string, namespace: string) => ReadonlyMap<string, unknown> | undefined;
  /** Sections of a target: listeners, named rules or named ports. Undefined when the target or its sections are not known. */
  readonly sectionsOf: (target: Target) => readonly string[] | undefined;
}

interface Targetable extends KubernetesObject {
  readonly spec?: {
    readonly listeners?: readonly { readonly name: string }[];
    readonly rules?: readonly { readonly name?: string }[];
    readonly ports?: readonly { readonly name?: string }[];
  };
}

const none: ReadonlyMap<string, unknown> = new Map();

/** Indexes the targets of an input once. */
export function createTargetLookup({ set, index }: AnalyzeInput): TargetLookup {
  const kinds: Readonly<Record<string, Iterable<KubernetesObject>>> = {
    Gateway: set.gateways,
    ListenerSet: set.listenerSets,
    HTTPRoute: set.httpRoutes,
    GRPCRoute: set.grpcRoutes,
    TLSRoute: set.tlsRoutes,
    TCPRoute: set.tcpRoutes,
    UDPRoute: set.udpRoutes,
    Service: index.services.values(),
    ServiceImport: index.serviceImports.values(),
    Backend: set.backends,
  };
  const objects = new Map<string, Map<string, Map<string, Targetable>>>();
  for (const [kind, list] of Object.entries(kinds)) {
    const namespaces = new Map<string, Map<string, Targetable>>();
    objects.set(kind, namespaces);
    for (const object of list) {
      const namespace = object.metadata?.namespace ?? '';
      const names = namespaces.get(namespace) ?? new Map<string, Targetable>();
      namespaces.set(namespace, names.set(object.metadata?.name ?? '', object as Targetable));
    }
  }
  return {
    namesOf: (kind, namespace) => {
      const namespaces = objects.get(kind);
      return namespaces && (namespaces.get(namespace) ?? none);
    },
    sectionsOf: ({ kind, namespace, name }) => {
      const spec = objects.get(kind)?.get(namespace)?.get(name)?.spec;
      const named = spec?.listeners ?? spec?.rules ?? spec?.ports;
      return named?.flatMap((section) => section.name ?? []);
    },
  };
}
