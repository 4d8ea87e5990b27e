import { toFloat32 } from '../../../core/float32.ts';
import type { HTTPRequestMirrorFilter } from '../../../resources/generated/types.ts';
import { mirrorName, soleSettingName } from '../../gateway-api/names.ts';
import { readRouteBackend } from '../../gateway-api/route/route-backend.ts';
import type { RouteFilterHook } from '../from-api-hooks.ts';
import type { MirrorPolicy } from './ir.ts';

/** RequestMirror: a destination of its own with one backend (spec/gateway-api.md 9.5). */
export const requestMirror: RouteFilterHook = ({ filter, filterIndex, scope, state }) => {
  const mirror = filter.requestMirror;
  if (!mirror?.backendRef) return {};
  const { context, routeContext, parent } = scope;
  const name = mirrorName(scope.destinationName, filterIndex);
  const path = [...scope.path, filterIndex, 'requestMirror', 'backendRef'];
  const { setting, problem } = readRouteBackend({
    context,
    routeContext,
    parent,
    ref: mirror.backendRef,
    name: soleSettingName(name),
    path,
  });
  if (problem) return { problems: [problem] };
  const destination = context.provenance.note({ name, settings: [setting] }, routeContext.route, path);
  const percentage = mirroredShare(mirror);
  const added: MirrorPolicy = { destination, ...(percentage !== undefined && { percentage }) };
  return { fields: { mirrors: [...(state.mirrors ?? []), added] } };
};

/** Percent of the requests that are mirrored, in the precision of 32-bit floats; undefined means all. */
function mirroredShare({ fraction, percent }: HTTPRequestMirrorFilter): number | undefined {
  if (fraction) return toFloat32((100 * fraction.numerator) / (fraction.denominator ?? 100));
  return percent;
}
