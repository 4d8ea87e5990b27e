import { type ResourceRef, refOf } from '../../../core/resource-ref.ts';
import type { Service } from '../../kinds/service.ts';
import type { ResourceSet } from '../../resource-set.ts';

/**
 * Gives Services without a cluster IP one that stands in for it: an API server always assigns one, manifests rarely carry it.
 * Headless Services and Services of type ExternalName stay. `changed` names the Services that got the address.
 */
export function assignClusterIPs(
  set: ResourceSet,
  address: string,
): { readonly set: ResourceSet; readonly changed: readonly ResourceRef[] } {
  const changed: ResourceRef[] = [];
  const services = set.services.map((service): Service => {
    if (service.spec?.clusterIP || service.spec?.type === 'ExternalName') return service;
    changed.push(refOf(service));
    return { ...service, spec: { ...service.spec, clusterIP: address } };
  });
  return changed.length ? { set: { ...set, services }, changed } : { set, changed };
}
