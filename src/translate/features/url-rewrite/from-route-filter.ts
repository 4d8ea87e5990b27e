import { fail, ok, type Result } from '../../../core/result.ts';
import type { HTTPPathModifier as PathModifier } from '../../../resources/generated/types.ts';
import { hostnameProblem } from '../../fields/hostname-problem.ts';
import type { RouteFilterHook, RouteFilterOutcome } from '../from-api-hooks.ts';
import type { ExtendedHTTPPathModifier, URLRewrite } from './ir.ts';

/**
 * URLRewrite. A good hostname stays even when the path is wrong; a part that an HTTPRouteFilter rewrites already cannot be rewritten
 * again (spec/gateway-api.md 9.4).
 */
export const urlRewriteFilter: RouteFilterHook = ({ filter, state, earlier }) => {
  const rewrite = 'urlRewrite' in filter ? filter.urlRewrite : undefined;
  if (!rewrite) return {};
  if (earlier.has('URLRewrite')) return refuse({}, 'a rule can have one URLRewrite only');
  let urlRewrite: URLRewrite = state.urlRewrite ?? {};
  if (rewrite.hostname !== undefined) {
    const problem = urlRewrite.host
      ? 'an HTTPRouteFilter of this rule rewrites the host already'
      : hostnameProblem(rewrite.hostname);
    if (problem) return refuse({}, problem);
    urlRewrite = { ...urlRewrite, host: { name: rewrite.hostname } };
  }
  if (rewrite.path) {
    const path = urlRewrite.path
      ? fail('an HTTPRouteFilter of this rule rewrites the path already')
      : readPath(rewrite.path);
    if (!path.ok) return refuse(urlRewrite, path.error);
    urlRewrite = { ...urlRewrite, path: path.value };
  }
  return { fields: { urlRewrite } };
};

/** Exactly the value that belongs to the type must be there. */
function readPath({
  type,
  replaceFullPath,
  replacePrefixMatch,
}: PathModifier): Result<ExtendedHTTPPathModifier, string> {
  switch (type) {
    case 'ReplaceFullPath':
      if (replaceFullPath === undefined || replacePrefixMatch !== undefined) {
        return fail('a path rewrite of type ReplaceFullPath needs replaceFullPath and nothing else');
      }
      return ok({ fullReplace: replaceFullPath, prefixMatchReplace: null });
    case 'ReplacePrefixMatch':
      if (replacePrefixMatch === undefined || replaceFullPath !== undefined) {
        return fail('a path rewrite of type ReplacePrefixMatch needs replacePrefixMatch and nothing else');
      }
      return ok({ fullReplace: null, prefixMatchReplace: replacePrefixMatch });
    default:
      return fail(`"${String(type)}" is not a way to rewrite a path: use ReplaceFullPath or ReplacePrefixMatch`);
  }
}

function refuse(urlRewrite: URLRewrite, message: string): RouteFilterOutcome {
  const kept = Object.keys(urlRewrite).length > 0;
  return { ...(kept && { fields: { urlRewrite } }), problems: [{ group: 'Accepted', message }] };
}
