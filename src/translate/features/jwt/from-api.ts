import { compact } from '../../../core/compact.ts';
import { compareBytes } from '../../../core/compare.ts';
import type {
  SecurityPolicyJWTProviderLocalJWKS as LocalJWKS,
  SecurityPolicyJWTProvider as ProviderSpec,
  SecurityPolicyJWTProviderRemoteJWKS as RemoteSpec,
  SecurityPolicy,
} from '../../../resources/generated/types.ts';
import { type FieldReader, fieldReader } from '../../fields/field-reader.ts';
import { filled } from '../../fields/filled.ts';
import { resolveExternalService } from '../../gateway-api/backend/external-service.ts';
import { createReferenceResolver } from '../../gateway-api/reference/reference-resolver.ts';
import type { RouteDestination } from '../../ir/destination.ts';
import type { SecurityFeatures } from '../../ir/slices.ts';
import type { FromApiHooks } from '../feature.ts';
import type { Outcome, PolicyInput } from '../from-api-hooks.ts';
import { checkProviders } from './check-providers.ts';
import type { JWTProvider, RemoteJWKS } from './ir.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { security: { security: fromSecurityPolicy, perGateway: true } };

/** Where a provider stands, and the policy whose namespace its references are resolved in. */
interface ProviderScope extends PolicyInput<SecurityPolicy> {
  readonly owner: SecurityPolicy;
  readonly index: number;
  readonly read: FieldReader;
}

/** A token of any listed provider lets a request in: without all of them right, there is no authentication at all. */
function fromSecurityPolicy(input: PolicyInput<SecurityPolicy>): Outcome<SecurityFeatures> {
  const { jwt } = input.policy.spec;
  if (!jwt) return {};
  const specs = jwt.providers ?? [];
  const read = fieldReader('spec', 'jwt');
  checkProviders(specs, read);
  if (read.problems.length > 0) return read.outcome();
  const owner = input.ownerOf(({ spec }) => (spec.jwt?.providers ?? []).length > 0);
  const providers = specs.map((spec, index) => providerOf(spec, { ...input, owner, index, read }));
  if (read.problems.length > 0) return read.outcome();
  return read.outcome({
    jwt: compact({
      allowMissing: jwt.optional || undefined,
      allowMissingOrFailed: jwt.failOpen || undefined,
      providers: filled(providers),
    }),
  });
}

function providerOf(spec: ProviderSpec, scope: ProviderScope): JWTProvider {
  return compact({
    name: spec.name,
    issuer: spec.issuer || undefined,
    audiences: filled(spec.audiences),
    remoteJWKS: spec.remoteJWKS && remoteKeys(spec.remoteJWKS, scope),
    localJWKS: spec.localJWKS && localKeys(spec.localJWKS, scope),
    claimToHeaders: filled(spec.claimToHeaders),
    recomputeRoute: spec.recomputeRoute,
    extractFrom: spec.extractFrom,
  });
}

/** Keys that Envoy fetches by itself; the deprecated single backendRef has no effect. */
function remoteKeys(spec: RemoteSpec, { context, gateway, owner, index, read }: ProviderScope): RemoteJWKS {
  const at = ['providers', index, 'remoteJWKS'] as const;
  let destination: RouteDestination | undefined;
  if ((spec.backendRefs ?? []).length > 0) {
    const protocol = /^https:/i.test(spec.uri) ? 'HTTPS' : 'HTTP';
    const { backendRefs } = spec;
    const path = ['spec', 'jwt', ...at, 'backendRefs'];
    const resolved = resolveExternalService({
      context,
      gateway,
      owner,
      type: 'jwt',
      index,
      backendRefs,
      protocol,
      path,
    });
    if (resolved.ok) destination = resolved.value;
    else read.problem(resolved.error.message, ...at, 'backendRefs');
  }
  const traffic = context.readBackendSettings(spec.backendSettings, gateway);
  if (!traffic.ok) read.problem(traffic.error, ...at, 'backendSettings');
  return compact({
    destination,
    traffic: traffic.ok ? traffic.value : undefined,
    uri: spec.uri,
    cacheDuration: read.duration(spec.cacheDuration, ...at, 'cacheDuration'),
    failedRefetchDuration: read.duration(spec.failedRefetchDuration, ...at, 'failedRefetchDuration'),
  });
}

function localKeys(spec: LocalJWKS, { context, owner, index, read }: ProviderScope): string | undefined {
  const at = ['providers', index, 'localJWKS'] as const;
  if (spec.type !== 'ValueRef') return spec.inline;
  const configMap = createReferenceResolver(context).localConfigMap(
    spec.valueRef?.name ?? '',
    owner.metadata.namespace ?? '',
  );
  if (!configMap.ok) {
    read.problem(configMap.error.message, ...at, 'valueRef');
    return undefined;
  }
  const data = configMap.value.data ?? {};
  const keys = data.jwks ?? data[Object.keys(data).sort(compareBytes)[0] ?? ''];
  if (!keys) read.problem('the ConfigMap needs the key jwks with a JSON Web Key Set', ...at, 'valueRef');
  return keys;
}
