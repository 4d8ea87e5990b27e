import { re2Problem } from '../../../core/re2.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type {
  HTTPRouteFilterURLRewriteHostname,
  HTTPRouteFilterURLRewritePath,
} from '../../../resources/generated/types.ts';
import type { RegexMatchReplace } from '../../ir/response.ts';
import type { RouteExtensionHook, RouteExtensionInput, RouteFilterOutcome } from '../from-api-hooks.ts';
import type { ExtendedHTTPPathModifier, HTTPHostModifier, URLRewrite } from './ir.ts';

/** The rewrites of an HTTPRouteFilter, which can do more than those of the Gateway API (spec/gateway-api.md 9.6). */
export const urlRewriteExtension: RouteExtensionHook = { field: 'urlRewrite', apply };

function apply({ extension, state, earlier }: RouteExtensionInput): RouteFilterOutcome {
  const { urlRewrite: wanted } = extension.spec;
  if (!wanted) return {};
  if (earlier.has('HTTPRouteFilter.urlRewrite'))
    return refuse('a rule can have one HTTPRouteFilter with urlRewrite only');
  let urlRewrite: URLRewrite = state.urlRewrite ?? {};
  if (wanted.path) {
    if (urlRewrite.path) return refuse('the path is rewritten by the URLRewrite filter already');
    const path = readPath(wanted.path);
    if (!path.ok) return refuse(path.error);
    urlRewrite = { ...urlRewrite, path: path.value };
  }
  if (wanted.hostname) {
    if (urlRewrite.host) return refuse('the host is rewritten by the URLRewrite filter already');
    const host = readHost(wanted.hostname);
    if (!host.ok) return refuse(host.error);
    urlRewrite = { ...urlRewrite, host: host.value };
  }
  const { appendXForwardedHost } = wanted;
  return {
    fields: { urlRewrite: { ...urlRewrite, ...(appendXForwardedHost !== undefined && { appendXForwardedHost }) } },
  };
}

function readPath({
  type,
  replaceRegexMatch,
}: HTTPRouteFilterURLRewritePath): Result<ExtendedHTTPPathModifier, string> {
  if (type !== 'ReplaceRegexMatch')
    return fail(`"${String(type)}" is not a way to rewrite a path: use ReplaceRegexMatch`);
  const regex = readRegex(replaceRegexMatch, 'a path rewrite by regular expression needs replaceRegexMatch.pattern');
  if (!regex.ok) return regex;
  return ok({ fullReplace: null, prefixMatchReplace: null, regexMatchReplace: regex.value });
}

function readHost({ type, header, pathRegex }: HTTPRouteFilterURLRewriteHostname): Result<HTTPHostModifier, string> {
  switch (type) {
    case 'Header':
      return header ? ok({ header }) : fail('a host rewrite of type Header needs the name of the header');
    case 'Backend':
      return ok({ backend: true });
    case 'PathRegex': {
      if (!pathRegex?.substitution) return fail('a host rewrite of type PathRegex needs a substitution');
      const regex = readRegex(pathRegex, 'a host rewrite of type PathRegex needs a pattern');
      return regex.ok ? ok({ pathRegex: regex.value }) : regex;
    }
    default:
      return fail(`"${String(type)}" is not a way to rewrite a host: use Header, Backend or PathRegex`);
  }
}

/** An absent substitution deletes what matches. */
function readRegex(
  regex: { readonly pattern?: string; readonly substitution?: string } | undefined,
  missing: string,
): Result<RegexMatchReplace, string> {
  if (!regex?.pattern) return fail(missing);
  const problem = re2Problem(regex.pattern);
  if (problem) return fail(`"${regex.pattern}" is not a regular expression in RE2 syntax: ${problem}`);
  return ok({ pattern: regex.pattern, substitution: regex.substitution ?? '' });
}

function refuse(message: string): RouteFilterOutcome {
  return { problems: [{ group: 'Accepted', message }] };
}
