import { compact } from '../../../core/compact.ts';
import { formatDuration, parseDuration } from '../../../core/duration.ts';
import type { BackendTrafficPolicy } from '../../../resources/generated/types.ts';
import type { TrafficFeatures } from '../../ir/slices.ts';
import type { FromApiHooks } from '../feature.ts';
import type { Outcome, PolicyInput } from '../from-api-hooks.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { traffic: { traffic: fromBackendPolicy } };

/** The name keeps Envoy's DNS caches of different policies apart; settings that belong to no policy have none. */
function fromBackendPolicy({ policy }: PolicyInput<BackendTrafficPolicy>): Outcome<TrafficFeatures> {
  const { dns } = policy.spec;
  if (!dns) return {};
  const { name, namespace } = policy.metadata;
  const rate = dns.dnsRefreshRate === undefined ? undefined : parseDuration(dns.dnsRefreshRate);
  return {
    value: {
      dns: compact({
        dnsRefreshRate: rate?.ok ? formatDuration(rate.value) : undefined,
        respectDnsTtl: dns.respectDnsTtl,
        lookupFamily: dns.lookupFamily,
        name: name ? `${namespace}/${name}` : undefined,
      }),
    },
  };
}
