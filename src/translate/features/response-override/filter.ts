import { fail, ok, type Result } from '../../../core/result.ts';
import type { CustomResponse, Redirect } from '../../ir/response.ts';
import { headerValueOptions } from '../../xds/message/header-values.ts';
import { type Any, any, type Message, withoutDefaults, withoutUndefined } from '../../xds/messages.ts';
import type { ResponseOverride, ResponseOverrideRule } from './ir.ts';
import { responsePredicate } from './response-predicate.ts';

/** The filter of one policy: the first rule that matches a response replaces it; the error names a rule that matches nothing. */
export function customResponseFilter({ rules }: ResponseOverride): Result<Any, string> {
  const matchers: Message[] = [];
  for (const rule of rules ?? []) {
    const { statusCodes, responseHeaders } = rule.match;
    const predicate = responsePredicate(rule);
    if (!predicate || (!statusCodes?.length && !responseHeaders?.length)) {
      return fail(`response override ${rule.name} matches nothing: give it status codes or headers`);
    }
    matchers.push({ predicate, onMatch: { action: { name: rule.name, typedConfig: policyOf(rule) } } });
  }
  return ok(
    any('envoy.extensions.filters.http.custom_response.v3.CustomResponse', {
      customResponseMatcher: { matcherList: withoutDefaults({ matchers }) },
    }),
  );
}

function policyOf({ redirect, response }: ResponseOverrideRule): Any {
  return redirect ? redirectPolicy(redirect) : localResponsePolicy(response ?? {});
}

function redirectPolicy({ statusCode, scheme, hostname, port, path }: Redirect): Any {
  return any('envoy.extensions.http.custom_response.redirect_policy.v3.RedirectPolicy', {
    ...withoutUndefined({ statusCode: statusCode ?? undefined }),
    redirectAction: {
      ...withoutUndefined({ schemeRedirect: scheme ?? undefined, pathRedirect: path?.fullReplace ?? undefined }),
      ...withoutDefaults({ hostRedirect: hostname, portRedirect: port }),
    },
  });
}

function localResponsePolicy({ statusCode, body, contentType, addResponseHeaders }: CustomResponse): Any {
  const contentTypeHeader = {
    header: { key: 'Content-Type', value: contentType ?? '' },
    appendAction: 'OVERWRITE_IF_EXISTS_OR_ADD',
  };
  return any('envoy.extensions.http.custom_response.local_response_policy.v3.LocalResponsePolicy', {
    ...withoutUndefined({
      statusCode: statusCode ?? undefined,
      bodyFormat: body ? { textFormat: Buffer.from(body, 'base64').toString() } : undefined,
    }),
    ...withoutDefaults({
      responseHeadersToAdd: [...(contentType ? [contentTypeHeader] : []), ...headerValueOptions(addResponseHeaders)],
    }),
  });
}
