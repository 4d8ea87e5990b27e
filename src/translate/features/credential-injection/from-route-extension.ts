import { fail, ok, type Result } from '../../../core/result.ts';
import { createReferenceResolver, referenceFrom } from '../../gateway-api/reference/reference-resolver.ts';
import { keyOf } from '../../gateway-api/resource-index.ts';
import type { RouteExtensionHook, RouteExtensionInput, RouteFilterOutcome } from '../from-api-hooks.ts';
import type { CredentialInjection } from './ir.ts';

/** Key of a Secret's entry that holds a credential. */
const credentialKey = 'credential';

/** The credential that an HTTPRouteFilter puts into requests (spec/gateway-api.md 9.6). */
export const credentialInjectionExtension: RouteExtensionHook = { field: 'credentialInjection', apply };

function apply(input: RouteExtensionInput): RouteFilterOutcome {
  const read = readInjection(input);
  if (read.ok) return { fields: { credentialInjection: read.value } };
  return { problems: [{ group: 'Accepted', message: read.error, respond500: true }] };
}

function readInjection({ extension, scope }: RouteExtensionInput): Result<CredentialInjection, string> {
  const { credential, header, overwrite } = extension.spec.credentialInjection ?? {};
  const ref = credential?.valueRef;
  if (!ref) return fail('credentialInjection needs the Secret that holds the credential');
  const secret = createReferenceResolver(scope.context).secret(ref, referenceFrom(extension));
  if (!secret.ok) return fail(secret.error.message);
  const bytes = secret.value.data?.[credentialKey];
  if (!bytes) return fail(`Secret ${keyOf(secret.value)} needs a non-empty entry under the key ${credentialKey}`);
  return ok({
    name: `httproutefilter/${keyOf(extension)}`,
    ...(header !== undefined && { header }),
    ...(overwrite !== undefined && { overwrite }),
    credential: bytes,
  });
}
