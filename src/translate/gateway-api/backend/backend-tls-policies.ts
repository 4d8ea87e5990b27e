import type { BackendTLSPolicy } from '../../../resources/generated/types.ts';
import type { BackendTarget } from './backend-target.ts';

/** A BackendTLSPolicy under one of its targets. */
export interface TargetingTLSPolicy {
  readonly policy: BackendTLSPolicy;
  /** The target's section; absent when the policy takes the whole object. */
  readonly sectionName?: string;
}

/** BackendTLSPolicies by what they target, in list order. */
export type BackendTLSPolicyIndex = ReadonlyMap<string, readonly TargetingTLSPolicy[]>;

/** Reads the targets of all BackendTLSPolicies once. A policy takes objects of its own namespace only. */
export function indexBackendTLSPolicies(policies: readonly BackendTLSPolicy[]): BackendTLSPolicyIndex {
  const index = new Map<string, TargetingTLSPolicy[]>();
  for (const policy of policies) {
    for (const { group, kind, name, sectionName } of policy.spec?.targetRefs ?? []) {
      const key = targetKey(policy.metadata.namespace ?? '', group ?? '', kind, name);
      const entry = { policy, ...(sectionName !== undefined && { sectionName }) };
      const list = index.get(key);
      if (list) list.push(entry);
      else index.set(key, [entry]);
    }
  }
  return index;
}

/**
 * The policy in force for a backend: the first that names the very section, else the first that names the object without section
 * (spec/policies.md 7.1).
 */
export function findBackendTLSPolicy(
  index: BackendTLSPolicyIndex,
  target: BackendTarget,
): BackendTLSPolicy | undefined {
  const { kind, object } = target.backend;
  const { namespace = '', name = '' } = object.metadata;
  const policies = index.get(targetKey(namespace, target.group, kind, name)) ?? [];
  const section = sectionOf(target);
  const exact = section && policies.find((entry) => entry.sectionName === section);
  return (exact || policies.find((entry) => entry.sectionName === undefined))?.policy;
}

/** Services and imports are addressed by port name, Backends by port number. */
function sectionOf({ backend, port }: BackendTarget): string | undefined {
  if (port === undefined) return undefined;
  if (backend.kind === 'Backend') return String(port);
  const ports: readonly { readonly port: number; readonly name?: string }[] = backend.object.spec?.ports ?? [];
  return ports.find((p) => p.port === port && p.name)?.name;
}

function targetKey(namespace: string, group: string, kind: string, name: string): string {
  return `${namespace}/${group}/${kind}/${name}`;
}
