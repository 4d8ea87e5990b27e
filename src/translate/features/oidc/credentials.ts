import { compact } from '../../../core/compact.ts';
import type {
  SecurityPolicyOIDC as OIDCSpec,
  SecretObjectReference,
  SecurityPolicy,
} from '../../../resources/generated/types.ts';
import type { Secret } from '../../../resources/kinds/secret.ts';
import type { FieldReader } from '../../fields/field-reader.ts';
import { createReferenceResolver, referenceFrom } from '../../gateway-api/reference/reference-resolver.ts';
import { keyOf } from '../../gateway-api/resource-index.ts';
import type { SecretBytes } from '../../ir/scalars.ts';
import type { PolicyInput } from '../from-api-hooks.ts';

/** What Envoy authenticates to the provider with, and what it signs cookies with. */
export interface Credentials {
  readonly clientID: string;
  readonly clientSecret: SecretBytes;
  readonly hmacSecret: SecretBytes;
}

/** Name and key of the Secret in the control plane's namespace that signs the cookies of all policies. */
const hmacSecretName = 'envoy-oidc-hmac';
const hmacKey = 'hmac-secret';

/** The client's ID and secret and the HMAC key; undefined, with a problem, when one of them cannot be had. */
export function readCredentials(
  spec: OIDCSpec,
  { context, ownerOf }: PolicyInput<SecurityPolicy>,
  read: FieldReader,
): Credentials | undefined {
  const references = createReferenceResolver(context);
  const entry = (ref: SecretObjectReference, owner: SecurityPolicy, key: string, field: string): string | undefined => {
    const secret = references.secret(ref ?? { name: '' }, referenceFrom(owner));
    if (!secret.ok) read.problem(secret.error.message, field);
    return secret.ok ? entryOf(secret.value, key, (message) => read.problem(message, field)) : undefined;
  };
  const idOwner = ownerOf((policy) => policy.spec.oidc?.clientIDRef !== undefined);
  const fromRef =
    spec.clientID || !spec.clientIDRef ? undefined : entry(spec.clientIDRef, idOwner, 'client-id', 'clientIDRef');
  const clientID = spec.clientID || decoded(fromRef);
  if (!clientID && !spec.clientIDRef) read.problem('clientID or clientIDRef is needed');
  const secretOwner = ownerOf((policy) => policy.spec.oidc !== undefined);
  const clientSecret = entry(spec.clientSecret, secretOwner, 'client-secret', 'clientSecret');
  const hmac = references.localSecret(hmacSecretName, context.options.controllerNamespace);
  const hmacSecret = hmac.ok ? entryOf(hmac.value, hmacKey, (message) => read.problem(message)) : undefined;
  if (!hmac.ok)
    read.problem(
      `cookies are signed with Secret ${hmacSecretName} of the control plane's namespace, which is not in the input: add it`,
    );
  return clientID && clientSecret && hmacSecret ? compact({ clientID, clientSecret, hmacSecret }) : undefined;
}

function entryOf(secret: Secret, key: string, problem: (message: string) => void): string | undefined {
  const value = secret.data?.[key];
  if (!value) problem(`Secret ${keyOf(secret)} needs the data key ${key}`);
  return value || undefined;
}

function decoded(value: string | undefined): string | undefined {
  return value === undefined ? undefined : Buffer.from(value, 'base64').toString('utf8');
}
