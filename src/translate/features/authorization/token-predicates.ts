import type { JWTPrincipal } from '../../ir/api-types.ts';
import { anyOf, customPredicate, type Predicate } from '../../xds/matcher/predicate.ts';
import { any, type Message, type TypedExtension } from '../../xds/messages.ts';

/** Where scopes stand in tokens: most issuers write `scope`, some `scp`. */
const scopeClaims = ['scope', 'scp'];

/** One predicate for each scope that a token must have. */
export function scopePredicates({ provider, scopes }: JWTPrincipal): readonly (Predicate | undefined)[] {
  return (scopes ?? []).map((scope) =>
    anyOf(
      scopeClaims.map((claim) =>
        customPredicate(tokenInput('scope', [provider, claim]), metadataMatcher('scope_matcher', inList(scope))),
      ),
    ),
  );
}

/** One predicate for each claim, true when it has one of its values. */
export function claimPredicates({ provider, claims }: JWTPrincipal): readonly (Predicate | undefined)[] {
  return (claims ?? []).map(({ name, values, valueType }) =>
    anyOf(
      values.map((value) =>
        customPredicate(
          tokenInput('claim', [provider, ...name.split('.')]),
          metadataMatcher(
            'claim_matcher',
            valueType === 'StringArray' ? inList(value) : { stringMatch: { exact: value } },
          ),
        ),
      ),
    ),
  );
}

/** The token's payload, which the JWT filter leaves in the request's metadata below the provider's name. */
function tokenInput(name: string, path: readonly string[]): TypedExtension {
  return {
    name,
    typedConfig: any('envoy.extensions.matching.common_inputs.network.v3.DynamicMetadataInput', {
      filter: 'envoy.filters.http.jwt_authn',
      path: path.map((key) => ({ key })),
    }),
  };
}

function metadataMatcher(name: string, value: Message): TypedExtension {
  return { name, typedConfig: any('envoy.extensions.matching.input_matchers.metadata.v3.Metadata', { value }) };
}

function inList(exact: string): Message {
  return { listMatch: { oneOf: { stringMatch: { exact } } } };
}
