import { refOf } from '../../../core/resource-ref.ts';
import type { ResourceSet } from '../../resource-set.ts';
import type { LoadProfile } from '../profiles.ts';
import type { WithInvented } from './invented.ts';
import { missingClasses, missingGateways } from './missing-gateways.ts';
import { completeServices } from './missing-services.ts';
import { missingNamespaces } from './required-namespaces.ts';

/** Cluster IP of invented Services: an address that is reserved for documentation. */
const clusterIP = '192.0.2.1';

/**
 * Adds what the input refers to and does not have, so that a lone route can be translated: Gateways (with a listener for each
 * section), GatewayClasses, Services with their ports, and Namespaces. Secrets are never invented.
 */
export function addMissing(set: ResourceSet, profile: LoadProfile): WithInvented {
  const gateways = missingGateways(set);
  const withGateways: ResourceSet = { ...set, gateways: [...set.gateways, ...gateways] };
  const classes = missingClasses(withGateways);
  const { services, changed, completed } = completeServices(withGateways, clusterIP);
  const whole: ResourceSet = { ...withGateways, gatewayClasses: [...set.gatewayClasses, ...classes], services };
  const namespaces = missingNamespaces(whole, profile);
  return {
    set: { ...whole, namespaces: [...set.namespaces, ...namespaces] },
    invented: [...classes, ...gateways, ...namespaces, ...changed].map((object) => refOf(object)),
    completed,
  };
}
