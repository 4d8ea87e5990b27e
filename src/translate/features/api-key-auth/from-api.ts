import { compact } from '../../../core/compact.ts';
import { compareBytes } from '../../../core/compare.ts';
import type { SecurityPolicy, SecurityPolicyAPIKeyAuth } from '../../../resources/generated/types.ts';
import type { Secret } from '../../../resources/kinds/secret.ts';
import { type FieldReader, fieldReader } from '../../fields/field-reader.ts';
import { filled } from '../../fields/filled.ts';
import { createReferenceResolver, referenceFrom } from '../../gateway-api/reference/reference-resolver.ts';
import { keyOf } from '../../gateway-api/resource-index.ts';
import type { SecurityFeatures } from '../../ir/slices.ts';
import type { FromApiHooks } from '../feature.ts';
import type { Outcome, PolicyInput } from '../from-api-hooks.ts';
import type { APIKeyCredential, ExtractFrom } from './ir.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { security: { security: fromSecurityPolicy } };

function fromSecurityPolicy(input: PolicyInput<SecurityPolicy>): Outcome<SecurityFeatures> {
  const { apiKeyAuth } = input.policy.spec;
  if (!apiKeyAuth) return {};
  const read = fieldReader('spec', 'apiKeyAuth');
  const credentials = readCredentials(input, apiKeyAuth, read);
  if (read.problems.length > 0) return read.outcome();
  return read.outcome({
    apiKeyAuth: compact({
      credentials: filled(credentials),
      extractFrom: (apiKeyAuth.extractFrom ?? []).map(extractFrom),
      forwardClientIDHeader: apiKeyAuth.forwardClientIDHeader,
      sanitize: apiKeyAuth.sanitize,
    }),
  });
}

/** Every entry of the Secrets is a client and its key. The first Secret that names a client decides its key. */
function readCredentials(
  { context, ownerOf }: PolicyInput<SecurityPolicy>,
  { credentialRefs }: SecurityPolicyAPIKeyAuth,
  read: FieldReader,
): readonly APIKeyCredential[] {
  const owner = ownerOf(({ spec }) => (spec.apiKeyAuth?.credentialRefs ?? []).length > 0);
  const references = createReferenceResolver(context);
  const clients = new Set<string>();
  const keys = new Set<string>();
  const credentials: APIKeyCredential[] = [];
  for (const [index, ref] of (credentialRefs ?? []).entries()) {
    const secret = references.secret(ref, referenceFrom(owner));
    if (!secret.ok) {
      read.problem(secret.error.message, 'credentialRefs', index);
      continue;
    }
    for (const [client, key] of sortedClients(secret.value)) {
      if (clients.has(client)) continue;
      clients.add(client);
      if (keys.has(key))
        read.problem(
          `a client of Secret ${keyOf(secret.value)} has the same key as another client: give each client its own key`,
          'credentialRefs',
          index,
        );
      keys.add(key);
      credentials.push({ client: Buffer.from(client).toString('base64'), key });
    }
  }
  return credentials;
}

function sortedClients({ data = {} }: Secret): readonly (readonly [string, string])[] {
  return Object.entries(data).sort(([a], [b]) => compareBytes(a, b));
}

function extractFrom({ headers, params, cookies }: ExtractFrom): ExtractFrom {
  return compact({ headers: filled(headers), params: filled(params), cookies: filled(cookies) });
}
