import { fail, ok, type Result } from '../../../core/result.ts';
import type {
  HTTPRouteRuleFilterRequestRedirect,
  HTTPPathModifier as PathModifier,
} from '../../../resources/generated/types.ts';
import { hostnameProblem } from '../../fields/hostname-problem.ts';
import type { HTTPPathModifier, Redirect } from '../../ir/response.ts';
import type { RouteFilterHook } from '../from-api-hooks.ts';

const statusCodes = [301, 302, 303, 307, 308];

/** RequestRedirect: the first thing that is wrong drops the whole redirect; of several redirects the first stays. */
export const requestRedirect: RouteFilterHook = ({ filter, state }) => {
  const redirect = 'requestRedirect' in filter ? filter.requestRedirect : undefined;
  if (!redirect) return {};
  const read = state.redirect ? fail('a rule can have one RequestRedirect only') : readRedirect(redirect);
  return read.ok ? { fields: { redirect: read.value } } : { problems: [{ group: 'Accepted', message: read.error }] };
};

function readRedirect(redirect: HTTPRouteRuleFilterRequestRedirect): Result<Redirect, string> {
  const { scheme, hostname, path, statusCode, port } = redirect;
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    return fail(`"${String(scheme)}" is not a scheme to redirect to: use http or https`);
  }
  const badHost = hostname === undefined ? undefined : hostnameProblem(hostname);
  if (badHost) return fail(badHost);
  const modified = path ? readPath(path) : ok(undefined);
  if (!modified.ok) return modified;
  if (statusCode !== undefined && !statusCodes.includes(statusCode)) {
    return fail(`${statusCode} is not a status to redirect with: use one of ${statusCodes.join(', ')}`);
  }
  return ok({
    ...(scheme !== undefined && { scheme }),
    ...(hostname !== undefined && { hostname }),
    ...(modified.value && { path: modified.value }),
    ...(port !== undefined && { port }),
    ...(statusCode !== undefined && { statusCode }),
  });
}

/** A path whose value is missing changes nothing. */
function readPath({
  type,
  replaceFullPath,
  replacePrefixMatch,
}: PathModifier): Result<HTTPPathModifier | undefined, string> {
  switch (type) {
    case 'ReplaceFullPath':
      return ok(replaceFullPath === undefined ? undefined : { fullReplace: replaceFullPath, prefixMatchReplace: null });
    case 'ReplacePrefixMatch':
      return ok(
        replacePrefixMatch === undefined ? undefined : { fullReplace: null, prefixMatchReplace: replacePrefixMatch },
      );
    default:
      return fail(`"${String(type)}" is not a way to change a path: use ReplaceFullPath or ReplacePrefixMatch`);
  }
}
