import { ok } from '../../../core/result.ts';
import { millionths } from '../../xds/message/fractional-percent.ts';
import type { Message } from '../../xds/messages.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { MirrorPolicy } from './ir.ts';

/** Copies of requests to further clusters (spec/xds-routes-clusters.md C.9). */
export const toXds: ToXdsHooks = {
  route: ({ route }) => {
    const policies = (route.mirrors ?? []).flatMap(mirrorPolicy);
    return ok(policies.length > 0 ? { action: { requestMirrorPolicies: policies } } : {});
  },
  routeDestinations: (route) => (route.mirrors ?? []).flatMap(({ destination }) => destination ?? []),
};

function mirrorPolicy({ destination, percentage }: MirrorPolicy): readonly Message[] {
  if (!destination || (percentage != null && percentage <= 0)) return [];
  const defaultValue = percentage == null ? { numerator: 100 } : millionths(percentage);
  return [{ cluster: destination.name, disableShadowHostSuffixAppend: true, runtimeFraction: { defaultValue } }];
}
