import type { FromApiHooks } from '../feature.ts';
import { statNameOf, telemetryFromBackendPolicy } from './from-backend-policy.ts';
import { tracingOfFleet } from './from-envoy-proxy.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = {
  envoyProxy: { fleet: tracingOfFleet },
  traffic: { traffic: telemetryFromBackendPolicy, statName: statNameOf },
};
