import type { BackendTrafficPolicy } from '../../../resources/generated/types.ts';
import type { TCPListener } from '../../ir/listener.ts';
import type { TrafficFeatures } from '../../ir/slices.ts';
import type { FromApiHooks } from '../feature.ts';
import type { ClientInput, Outcome, PolicyInput } from '../from-api-hooks.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = {
  client: { connection: fromClientPolicy },
  traffic: { traffic: fromBackendPolicy },
};

/** `proxyProtocol` wins over the deprecated switch `enableProxyProtocol`. */
function fromClientPolicy({ policy }: ClientInput): Outcome<Partial<TCPListener>> {
  const { proxyProtocol, enableProxyProtocol } = policy.spec;
  if (proxyProtocol) return { value: { proxyProtocol: { ...(proxyProtocol.optional && { optional: true }) } } };
  return { value: { proxyProtocol: enableProxyProtocol ? {} : undefined } };
}

function fromBackendPolicy({ policy }: PolicyInput<BackendTrafficPolicy>): Outcome<TrafficFeatures> {
  const { proxyProtocol } = policy.spec;
  if (!proxyProtocol) return {};
  const { version } = proxyProtocol;
  return { value: { proxyProtocol: version === 'V1' || version === 'V2' ? { version } : {} } };
}
