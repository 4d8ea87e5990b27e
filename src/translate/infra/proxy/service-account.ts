import type { JsonObject } from '../../../core/json.ts';
import { fleetMetadata, type ProxyFleet, serviceAccountName } from './proxy-fleet.ts';

/** The ServiceAccount of a fleet (spec/infra.md section 3). */
export function serviceAccount(fleet: ProxyFleet): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: fleetMetadata(fleet, { name: serviceAccountName(fleet) }),
    automountServiceAccountToken: false,
  };
}
