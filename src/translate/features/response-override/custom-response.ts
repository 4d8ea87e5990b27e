import { compact } from '../../../core/compact.ts';
import type {
  BackendTrafficPolicy,
  BackendTrafficPolicyResponseOverrideRedirect as RedirectSpec,
  CustomResponse as ResponseSpec,
} from '../../../resources/generated/types.ts';
import type { FieldReader } from '../../fields/field-reader.ts';
import { filled } from '../../fields/filled.ts';
import { createReferenceResolver } from '../../gateway-api/reference/reference-resolver.ts';
import { responseBodyOf } from '../../gateway-api/reference/response-body.ts';
import type { AddHeader } from '../../ir/header.ts';
import type { CustomResponse, Redirect } from '../../ir/response.ts';
import type { Base64 } from '../../ir/scalars.ts';
import type { PolicyInput } from '../from-api-hooks.ts';

/** A redirect in place of the backend's response. */
export function redirectResponse({ scheme, path, hostname, port, statusCode }: RedirectSpec): Redirect {
  return compact({
    scheme,
    path: path && {
      fullReplace: path.replaceFullPath ?? null,
      prefixMatchReplace: path.replacePrefixMatch ?? null,
    },
    hostname,
    port,
    statusCode,
  });
}

/** A response in place of the backend's. */
export function customResponse(
  spec: ResponseSpec,
  index: number,
  input: PolicyInput<BackendTrafficPolicy>,
  read: FieldReader,
): CustomResponse {
  const { header, contentType, statusCode } = spec;
  const headers = [...(header?.add ?? []).map(addHeader(true)), ...(header?.set ?? []).map(addHeader(false))];
  return compact({
    contentType: contentType || undefined,
    body: bodyOf(spec, index, input, read),
    statusCode,
    addResponseHeaders: filled(headers),
  });
}

function addHeader(append: boolean): (header: { readonly name: string; readonly value: string }) => AddHeader {
  return ({ name, value }) => ({ name, value: [value], append, addIfAbsent: false });
}

/** The text of the policy, or what its ConfigMap holds: one in the namespace of the policy that wrote the overrides. */
function bodyOf(
  { body }: ResponseSpec,
  index: number,
  { context, ownerOf }: PolicyInput<BackendTrafficPolicy>,
  read: FieldReader,
): Base64 | undefined {
  if (!body) return undefined;
  if (body.type !== 'ValueRef') return body.inline ? Buffer.from(body.inline, 'utf8').toString('base64') : undefined;
  const at = [index, 'response', 'body', 'valueRef'] as const;
  const owner = ownerOf(({ spec }) => (spec.responseOverride ?? []).length > 0);
  const name = body.valueRef?.name ?? '';
  const found = createReferenceResolver(context).localConfigMap(name, owner.metadata.namespace ?? '');
  if (!found.ok) {
    read.problem(found.error.message, ...at);
    return undefined;
  }
  const content = responseBodyOf(found.value);
  if (content === undefined)
    read.problem(`ConfigMap ${name} is empty: put the body under the key response.body`, ...at);
  return content;
}
