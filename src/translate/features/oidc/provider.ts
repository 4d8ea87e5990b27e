import { isIP } from 'node:net';
import { compact } from '../../../core/compact.ts';
import type { JsonObject } from '../../../core/json.ts';
import type { SecurityPolicyOIDC as OIDCSpec, SecurityPolicy } from '../../../resources/generated/types.ts';
import type { FieldReader } from '../../fields/field-reader.ts';
import { resolveExternalService } from '../../gateway-api/backend/external-service.ts';
import type { RouteDestination } from '../../ir/destination.ts';
import type { TranslateOptions } from '../../options.ts';
import type { PolicyInput } from '../from-api-hooks.ts';
import type { OIDCProvider } from './ir.ts';

type Endpoints = Pick<OIDCProvider, 'authorizationEndpoint' | 'tokenEndpoint' | 'endSessionEndpoint'>;

/** The OpenID provider; undefined, with the first problem noted, when it cannot be used (spec/policies.md 4.5). */
export function providerOf(
  { provider: spec }: OIDCSpec,
  { context, gateway, ownerOf }: PolicyInput<SecurityPolicy>,
  read: FieldReader,
): OIDCProvider | undefined {
  const owner = ownerOf((policy) => (policy.spec.oidc?.provider?.backendRefs ?? []).length > 0);
  let destination: RouteDestination | undefined;
  if ((spec.backendRefs ?? []).length > 0) {
    const resolved = resolveExternalService({
      context,
      gateway,
      owner,
      type: 'oidc',
      index: 0,
      backendRefs: spec.backendRefs,
      protocol: /^https:/i.test(spec.tokenEndpoint || spec.issuer) ? 'HTTPS' : 'HTTP',
      path: ['spec', 'oidc', 'provider', 'backendRefs'],
    });
    if (!resolved.ok) {
      read.problem(resolved.error.message, 'provider', 'backendRefs');
      return undefined;
    }
    destination = resolved.value;
  }
  const endpoints = endpointsOf(spec, context.options, read);
  if (!endpoints) return undefined;
  const problem = tokenEndpointProblem(endpoints.tokenEndpoint);
  if (problem !== undefined) {
    read.problem(problem, 'provider', 'tokenEndpoint');
    return undefined;
  }
  const traffic = context.readBackendSettings(spec.backendSettings, gateway);
  if (!traffic.ok) {
    read.problem(traffic.error, 'provider', 'backendSettings');
    return undefined;
  }
  return compact({ destination, traffic: traffic.value, ...endpoints });
}

/** Endpoints of the policy where it gives both that are needed, else those of the discovery document, the policy's own first. */
function endpointsOf(
  spec: OIDCSpec['provider'],
  { oidcDiscovery }: TranslateOptions,
  read: FieldReader,
): Endpoints | undefined {
  const { issuer, authorizationEndpoint, tokenEndpoint, endSessionEndpoint } = spec;
  if (authorizationEndpoint && tokenEndpoint)
    return compact({ authorizationEndpoint, tokenEndpoint, endSessionEndpoint });
  const document = Object.hasOwn(oidcDiscovery, issuer) ? oidcDiscovery[issuer] : undefined;
  if (document === undefined) {
    const fix = 'give authorizationEndpoint and tokenEndpoint, or let them be fetched with --resolve-remote';
    read.problem(`the endpoints of ${issuer} are not known: ${fix}`, 'provider', 'issuer');
    return undefined;
  }
  const { authorization_endpoint, token_endpoint, end_session_endpoint } = document as JsonObject;
  if (!isText(authorization_endpoint) || !isText(token_endpoint)) {
    read.problem(`the discovery document of ${issuer} could not be read`, 'provider', 'issuer');
    return undefined;
  }
  return compact({
    authorizationEndpoint: authorizationEndpoint || authorization_endpoint,
    tokenEndpoint: tokenEndpoint || token_endpoint,
    endSessionEndpoint: endSessionEndpoint ?? (isText(end_session_endpoint) ? end_session_endpoint : undefined),
  });
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** Envoy reaches the token endpoint by name, over a cluster made for its host and port. */
function tokenEndpointProblem(endpoint: string): string | undefined {
  const { host = '', port } =
    /^[A-Za-z][A-Za-z0-9+.-]*:\/\/(?:[^/?#]*@)?(?<host>\[[^\]]*\]|[^/?#:]*)(?::(?<port>[^/?#]*))?/.exec(endpoint)
      ?.groups ?? {};
  const name = host.replace(/^\[|\]$/g, '');
  if (name === '') return `"${endpoint}" is not a URL with a host`;
  if (isIP(name) !== 0) return `the host of "${endpoint}" must be a name, not an address`;
  return port && !/^\d+$/.test(port) ? `the port of "${endpoint}" is not a number` : undefined;
}
