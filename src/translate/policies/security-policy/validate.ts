import type {
  SecurityPolicyJWTProvider as JWTProvider,
  SecurityPolicy,
  SecurityPolicySpec,
} from '../../../resources/generated/types.ts';
import type { Problem } from '../../features/from-api-hooks.ts';
import { cidrMatch } from '../../fields/cidr-match.ts';
import { type FieldReader, fieldReader } from '../../fields/field-reader.ts';
import type { RouteKind } from '../../gateway-api/contexts.ts';

/** What a SecurityPolicy on a route may not say, given the route's kind (spec/policies.md 4.2). */
export function validateSecurityPolicy({ spec }: SecurityPolicy, routeKind: RouteKind): readonly Problem[] {
  const read = fieldReader('spec');
  if (routeKind === 'TCPRoute') checkTCP(spec, read);
  else checkHTTP(spec, read);
  return read.problems;
}

/** Parts of a policy that speak of HTTP requests. */
const httpOnly = ['cors', 'csrf', 'jwt', 'oidc', 'apiKeyAuth', 'basicAuth', 'extAuth'] as const;

function checkTCP(spec: SecurityPolicySpec, read: FieldReader): void {
  for (const field of httpOnly)
    if (spec[field]) read.problem('a TCPRoute has no HTTP requests to apply this to', field);
  for (const [index, { cel, principal }] of (spec.authorization?.rules ?? []).entries()) {
    const at = ['authorization', 'rules', index] as const;
    const refuse = (field: string): void =>
      read.problem('a TCPRoute can only be authorized by clientCIDRs', ...at, field);
    if (cel !== undefined && cel !== null) refuse('cel');
    if (principal?.jwt) refuse('principal.jwt');
    if ((principal?.headers ?? []).length > 0) refuse('principal.headers');
    if ((principal?.clientIPGeoLocations ?? []).length > 0) refuse('principal.clientIPGeoLocations');
    for (const [i, text] of (principal?.clientCIDRs ?? []).entries())
      if (!cidrMatch(text))
        read.problem(`"${text}" is not a range such as 10.0.0.0/8`, ...at, 'principal', 'clientCIDRs', i);
  }
}

function checkHTTP({ apiKeyAuth, oidc, jwt }: SecurityPolicySpec, read: FieldReader): void {
  for (const [index, { headers, params, cookies }] of (apiKeyAuth?.extractFrom ?? []).entries()) {
    const places = [headers, params, cookies].filter((names) => (names ?? []).length > 0);
    if (places.length > 1)
      read.problem('name one of headers, params and cookies in each entry', 'apiKeyAuth', 'extractFrom', index);
  }
  if (!oidc?.passThroughAuthHeader) return;
  const at = ['oidc', 'passThroughAuthHeader'] as const;
  if (!jwt) {
    read.problem(
      'requests with an Authorization header pass without login: add jwt so that their token is checked',
      ...at,
    );
    return;
  }
  const fromHeaders = (jwt.providers ?? []).filter(readsHeaders);
  if (fromHeaders.length === 0)
    read.problem('no jwt provider reads its token from a header, so nothing checks the Authorization header', ...at);
  const forwarded = oidc.forwardIDToken?.header.toLowerCase();
  if (forwarded !== undefined && fromHeaders.some((provider) => tokenHeaders(provider).includes(forwarded)))
    read.problem(
      'a jwt provider reads its token from the same header: choose another',
      'oidc',
      'forwardIDToken',
      'header',
    );
}

function readsHeaders({ extractFrom }: JWTProvider): boolean {
  return !extractFrom || (extractFrom.headers ?? []).length > 0;
}

/** Headers that a provider takes its token from, in lower case. */
function tokenHeaders({ extractFrom }: JWTProvider): readonly string[] {
  return extractFrom ? (extractFrom.headers ?? []).map(({ name }) => name.toLowerCase()) : ['authorization'];
}
