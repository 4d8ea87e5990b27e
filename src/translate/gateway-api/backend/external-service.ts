import type { FieldPath } from '../../../core/diagnostic.ts';
import { groupOf, type KubernetesObject } from '../../../core/resource-ref.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { PolicyBackendRef } from '../../../resources/generated/types.ts';
import type { Problem } from '../../features/from-api-hooks.ts';
import type { AppProtocol, DestinationSetting, RouteDestination } from '../../ir/destination.ts';
import type { GatewayContext, TranslateContext } from '../contexts.ts';
import { externalServiceName, settingName } from '../names.ts';
import { createReferenceResolver, referenceFrom } from '../reference/reference-resolver.ts';
import { resourceMetadata } from '../resource-metadata.ts';
import type { AncestorRef } from '../status/status-draft.ts';
import { mixesAddressTypes } from './address-types.ts';
import { isDynamicResolver } from './backend-endpoints.ts';
import { backendSetting } from './backend-setting.ts';
import { type BackendTarget, backendTarget, describeTarget, hasPort } from './backend-target.ts';
import { invalidEndpoint } from './endpoint-validity.ts';
import { usesServiceRouting } from './service-routing.ts';
import { upstreamTLS } from './upstream-tls.ts';

/** The backends that a field of a policy names, and what they are for. */
export interface ExternalServiceInput {
  readonly context: TranslateContext;
  readonly gateway: GatewayContext;
  /** The policy that the references stand in: names, namespaces, grants and metadata are its own. */
  readonly owner: KubernetesObject;
  /** What the service does for the policy; part of its name. */
  readonly type: 'jwt' | 'oidc' | 'extauth' | 'extproc';
  /** Which of several services of this type; part of the name. */
  readonly index: number;
  readonly backendRefs: readonly PolicyBackendRef[] | undefined;
  readonly protocol: AppProtocol;
  /** Path of the backendRefs inside the owner. */
  readonly path: FieldPath;
}

/**
 * The destination for the backends of a policy (spec/policies.md 1.13, spec/gateway-api.md 10.8). One reference that fails makes the
 * whole service fail: a policy that reaches half of its services would protect half of the time.
 */
export function resolveExternalService(input: ExternalServiceInput): Result<RouteDestination, Problem> {
  const { context, owner, path, backendRefs = [] } = input;
  if (backendRefs.length === 0) return fail({ message: 'at least one backendRef is needed', path });
  const name = externalServiceName(owner, input.type, input.index);
  const settings: DestinationSetting[] = [];
  for (const [i, ref] of backendRefs.entries()) {
    const at = [...path, i];
    const target = resolveTarget(input, ref);
    if (!target.ok) return fail({ message: target.error, path: at });
    if (ref.weight === 0) continue;
    const setting = settingOf(input, ref, target.value, settingName(name, i));
    if (!setting.ok) return fail({ message: setting.error, path: at });
    settings.push(context.provenance.note(setting.value, owner, at));
  }
  if (mixesAddressTypes(settings.map((setting) => setting.addressType))) {
    return fail({ message: 'backends that are host names cannot stand next to backends that are addresses', path });
  }
  const destination = { name, ...(settings.length > 0 && { settings }), metadata: resourceMetadata(owner) };
  return ok(context.provenance.note(destination, owner, path));
}

function resolveTarget({ context, owner }: ExternalServiceInput, ref: PolicyBackendRef): Result<BackendTarget, string> {
  const found = createReferenceResolver(context).backend(ref, referenceFrom(owner));
  if (!found.ok) return fail(found.error.message);
  const target = backendTarget(found.value, ref);
  const { backend } = target;
  if (backend.kind === 'Backend') {
    if (!context.options.backendEnabled)
      return fail('Backend objects are switched off in the EnvoyGateway configuration');
    return isDynamicResolver(backend.object)
      ? fail(`${describeTarget(target)} resolves hosts of requests and cannot serve a policy`)
      : ok(target);
  }
  if (target.port === undefined) return fail(`a port is needed to reach ${describeTarget(target)}`);
  if (!hasPort(target, 'TCP')) return fail(`there is no TCP port like that: ${describeTarget(target)}`);
  if (backend.kind === 'Service' && backend.object.spec?.type === 'ExternalName') {
    return fail(`${describeTarget(target)} is of type ExternalName: use a Backend with that host name instead`);
  }
  return ok(target);
}

function settingOf(
  { context, gateway, owner, protocol }: ExternalServiceInput,
  ref: PolicyBackendRef,
  target: BackendTarget,
  name: string,
): Result<DestinationSetting, string> {
  const serviceRouting = usesServiceRouting(context.options, gateway);
  const reached = backendSetting({ index: context.index, target, protocol, serviceRouting });
  if (!reached.ok) return fail(reached.error.message);
  const { addressType, endpoints = [] } = reached.value;
  if (addressType === 'Mixed') return fail(`${describeTarget(target)} mixes host names and addresses`);
  const bad = endpoints.map(invalidEndpoint).find((problem) => problem !== undefined);
  if (bad) return fail(`${describeTarget(target)}: ${bad}`);
  const tls = upstreamTLS({ context, target, gateway, parent: policyAncestor(owner) });
  if (!tls.ok) return tls;
  return ok({
    name,
    weight: ref.weight ?? 1,
    ...reached.value,
    ...(ref.fallback && { priority: 1 }),
    ...(tls.value && { tls: tls.value }),
  });
}

/** The policy as the ancestor that a BackendTLSPolicy's status names. */
function policyAncestor(owner: KubernetesObject): AncestorRef {
  const { namespace, name = '' } = owner.metadata ?? {};
  return { group: groupOf(owner.apiVersion), kind: owner.kind ?? '', namespace, name };
}
