import { compact } from '../../../core/compact.ts';
import { formatDuration, parseDuration } from '../../../core/duration.ts';
import type {
  SecurityPolicyExtAuth as ExtAuthSpec,
  PolicyBackendRef,
  SecurityPolicy,
} from '../../../resources/generated/types.ts';
import { type FieldReader, fieldReader } from '../../fields/field-reader.ts';
import { filled } from '../../fields/filled.ts';
import { backendAuthority } from '../../gateway-api/backend/backend-authority.ts';
import { resolveExternalService } from '../../gateway-api/backend/external-service.ts';
import type { RouteDestination } from '../../ir/destination.ts';
import type { GoDuration } from '../../ir/scalars.ts';
import type { SecurityFeatures } from '../../ir/slices.ts';
import { policyConfigName } from '../../policies/policy-names.ts';
import type { FromApiHooks } from '../feature.ts';
import type { Outcome, PolicyInput } from '../from-api-hooks.ts';
import { contextExtensions } from './context-extensions.ts';
import type { ExtAuth } from './ir.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { security: { security: fromSecurityPolicy, perGateway: true } };

function fromSecurityPolicy(input: PolicyInput<SecurityPolicy>): Outcome<SecurityFeatures> {
  const { extAuth: spec } = input.policy.spec;
  if (!spec) return {};
  const read = fieldReader('spec', 'extAuth');
  const extAuth = extAuthOf(spec, input, read);
  if (read.problems.length === 0 && extAuth) return { value: { extAuth } };
  return { problems: read.problems.map((problem) => ({ ...problem, failOpen: spec.failOpen === true })) };
}

/** Where authorization requests go. */
interface AuthService {
  readonly destination: RouteDestination;
  readonly authority: string;
}

function extAuthOf(spec: ExtAuthSpec, input: PolicyInput<SecurityPolicy>, read: FieldReader): ExtAuth | undefined {
  const { http, grpc } = spec;
  if (Boolean(http) === Boolean(grpc)) {
    read.problem('exactly one of http and grpc is needed');
    return undefined;
  }
  const extensions = contextExtensions(spec, input, read);
  const service = serviceOf(spec, input, read);
  const owner = input.ownerOf((policy) => policy.spec.extAuth !== undefined);
  const traffic = input.context.readBackendSettings((http ?? grpc)?.backendSettings, input.gateway);
  if (!traffic.ok) read.problem(traffic.error, http ? 'http' : 'grpc', 'backendSettings');
  if (!service) return undefined;
  return compact({
    name: policyConfigName(owner),
    http:
      http &&
      compact({
        ...service,
        path: http.path ?? '',
        pathOverride: http.pathOverride || undefined,
        headersToBackend: filled(http.headersToBackend),
      }),
    grpc: grpc && service,
    traffic: traffic.ok ? traffic.value : undefined,
    headersToExtAuth: filled(spec.headersToExtAuth),
    bodyToExtAuth: spec.bodyToExtAuth && { maxRequestBytes: spec.bodyToExtAuth.maxRequestBytes ?? 0 },
    timeout: timeoutOf(spec.timeout),
    failOpen: spec.failOpen,
    recomputeRoute: spec.recomputeRoute,
    includeRouteMetadata: spec.includeRouteMetadata,
    contextExtensions: filled(extensions),
    statusOnError: spec.statusOnError,
  });
}

function serviceOf(
  { http, grpc }: ExtAuthSpec,
  { context, gateway, ownerOf }: PolicyInput<SecurityPolicy>,
  read: FieldReader,
): AuthService | undefined {
  const backendRefs = refsOf(http ?? grpc);
  const owner = ownerOf(({ spec }) => refsOf(spec.extAuth?.http).length + refsOf(spec.extAuth?.grpc).length > 0);
  const block = http ? 'http' : 'grpc';
  const destination = resolveExternalService({
    context,
    gateway,
    owner,
    type: 'extauth',
    index: 0,
    backendRefs,
    protocol: http ? 'HTTP' : 'GRPC',
    path: ['spec', 'extAuth', block, 'backendRefs'],
  });
  if (destination.ok) return { destination: destination.value, authority: authorityOf(backendRefs, owner, context) };
  read.problem(destination.error.message, block, 'backendRefs');
  return undefined;
}

type BackendRefs = NonNullable<ExtAuthSpec['grpc']>;

/** The list, else the deprecated single reference. */
function refsOf(service: Pick<BackendRefs, 'backendRefs' | 'backendRef'> | undefined): readonly PolicyBackendRef[] {
  const { backendRefs = [], backendRef } = service ?? {};
  if (backendRefs.length > 0) return backendRefs;
  return backendRef ? [backendRef] : [];
}

function authorityOf(
  refs: readonly PolicyBackendRef[],
  owner: SecurityPolicy,
  context: PolicyInput<SecurityPolicy>['context'],
): string {
  for (const ref of refs) {
    const authority = backendAuthority(context, ref, owner);
    if (authority !== undefined) return authority;
  }
  return '';
}

/** A timeout that is no duration is left out: Envoy's own default then holds. */
function timeoutOf(text: string | undefined): GoDuration | undefined {
  const parsed = text === undefined || text === null ? undefined : parseDuration(text);
  return parsed?.ok ? formatDuration(parsed.value) : undefined;
}
