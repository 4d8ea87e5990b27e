import { fail, ok, type Result } from '../../../core/result.ts';
import type { CustomResponse, CustomResponseBody } from '../../../resources/generated/types.ts';
import type { TranslateContext } from '../../gateway-api/contexts.ts';
import { createReferenceResolver } from '../../gateway-api/reference/reference-resolver.ts';
import { responseBodyOf } from '../../gateway-api/reference/response-body.ts';
import type { AddHeader } from '../../ir/header.ts';
import type { Base64 } from '../../ir/scalars.ts';
import type { RouteExtensionHook, RouteExtensionInput, RouteFilterOutcome } from '../from-api-hooks.ts';

/**
 * The direct response of an HTTPRouteFilter. Its headers join those of the route; they are not checked (spec/gateway-api.md 9.6).
 */
export const directResponseExtension: RouteExtensionHook = { field: 'directResponse', apply };

function apply({ extension, scope, state }: RouteExtensionInput): RouteFilterOutcome {
  const { directResponse } = extension.spec;
  if (!directResponse) return {};
  const body = directResponse.body ? readBody(scope.context, scope.route.namespace, directResponse.body) : ok('');
  if (!body.ok) return { problems: [{ group: 'Accepted', message: body.error, respond500: true }] };
  const headers = [...(state.addResponseHeaders ?? []), ...headersOf(directResponse)];
  return {
    fields: {
      directResponse: { ...(body.value && { body: body.value }), statusCode: directResponse.statusCode ?? 200 },
      ...(headers.length > 0 && { addResponseHeaders: headers }),
    },
  };
}

function headersOf({ contentType, header }: CustomResponse): readonly AddHeader[] {
  const add = (name: string, value: string, append: boolean): AddHeader => ({
    name,
    value: [value],
    append,
    addIfAbsent: false,
  });
  return [
    ...(contentType === undefined ? [] : [add('Content-Type', contentType, false)]),
    ...(header?.add ?? []).map(({ name, value }) => add(name, value, true)),
    ...(header?.set ?? []).map(({ name, value }) => add(name, value, false)),
  ];
}

/** The body's bytes: inline, or from a ConfigMap of the route's namespace. */
function readBody(context: TranslateContext, namespace: string, body: CustomResponseBody): Result<Base64, string> {
  if (body.type !== 'ValueRef') return ok(Buffer.from(body.inline ?? '').toString('base64'));
  if (!body.valueRef) return fail('a body of type ValueRef needs valueRef');
  const { name } = body.valueRef;
  const found = createReferenceResolver(context).localConfigMap(name, namespace);
  if (!found.ok) return fail(found.error.message);
  const bytes = responseBodyOf(found.value);
  return bytes === undefined ? fail(`ConfigMap ${namespace}/${name} holds nothing to respond with`) : ok(bytes);
}
