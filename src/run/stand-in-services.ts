import type { EndpointSlice } from '../resources/kinds/endpoint-slice.ts';
import type { Service } from '../resources/kinds/service.ts';
import type { ResourceSet } from '../resources/resource-set.ts';
import { createStandInAddresses, type StandInAddresses } from './stand-in-addresses.ts';

/** A port of a Service, as `namespace/name:port`, and how it is spoken to. */
export interface ServicePort {
  readonly service: string;
  readonly protocol: 'TCP' | 'UDP';
}

/** Services that have no addresses of this machine: each gets one that stands for it until its traffic is pointed somewhere. */
export interface StandInServices {
  readonly set: ResourceSet;
  /** The Service port behind `address:port`; undefined for addresses of the input. */
  readonly servicePortAt: (address: string, port: number) => ServicePort | undefined;
  /** Copies of objects with the originals that they were made from. */
  readonly copies: readonly { readonly copy: object; readonly original: object }[];
}

/**
 * Gives every Service (and ServiceImport) an address of its own, which the endpoints of the translation will carry, and leaves their
 * EndpointSlices out. Services whose slices hold only loopback addresses stay, as do those of type ExternalName; `pointed` Services
 * are always replaced.
 */
export function standInServices(
  set: ResourceSet,
  pointed: ReadonlySet<string>,
  addresses: StandInAddresses = createStandInAddresses(),
): StandInServices {
  const slices = slicesByOwner(set.endpointSlices);
  const byAddress = new Map<string, { readonly name: string; readonly udp: ReadonlySet<number> }>();
  const copies: { readonly copy: object; readonly original: object }[] = [];
  const replaced = new Set<string>();
  const claim = (kind: 'Service' | 'ServiceImport', object: Pick<Service, 'metadata' | 'spec'>): string => {
    const name = nameOf(object);
    const address = addresses.of(`${kind} ${name}`);
    const udp = (object.spec?.ports ?? []).filter(({ protocol }) => protocol === 'UDP').map(({ port }) => port);
    byAddress.set(address, { name, udp: new Set(udp) });
    replaced.add(name);
    return address;
  };
  const services = set.services.map((service) => {
    const name = nameOf(service);
    const isPointed = [...(service.spec?.ports ?? [])].some(({ port }) => pointed.has(`${name}:${port}`));
    const local = isLocal(slices.get(name) ?? []) || service.spec?.type === 'ExternalName';
    if (local && !isPointed) return service;
    const address = claim('Service', service);
    const copy: Service = { ...service, spec: { ...service.spec, clusterIP: address, clusterIPs: [address] } };
    copies.push({ copy, original: service });
    return copy;
  });
  const serviceImports = set.serviceImports.map((service) => {
    if (isLocal(slices.get(nameOf(service)) ?? [])) return service;
    const copy = { ...service, spec: { ...service.spec, ips: [claim('ServiceImport', service)] } };
    copies.push({ copy, original: service });
    return copy;
  });
  const endpointSlices = set.endpointSlices.filter((slice) => !replaced.has(ownerOf(slice)));
  return {
    set: { ...set, services, serviceImports, endpointSlices },
    copies,
    servicePortAt: (address, port) => {
      const found = byAddress.get(address);
      return found && { service: `${found.name}:${port}`, protocol: found.udp.has(port) ? 'UDP' : 'TCP' };
    },
  };
}

function nameOf({ metadata }: Pick<Service, 'metadata'>): string {
  return `${metadata.namespace ?? ''}/${metadata.name ?? ''}`;
}

function ownerOf({ metadata }: EndpointSlice): string {
  const labels = metadata.labels ?? {};
  const owner = labels['kubernetes.io/service-name'] ?? labels['multicluster.kubernetes.io/service-name'] ?? '';
  return `${metadata.namespace ?? ''}/${owner}`;
}

function slicesByOwner(slices: readonly EndpointSlice[]): ReadonlyMap<string, readonly EndpointSlice[]> {
  const byOwner = new Map<string, EndpointSlice[]>();
  for (const slice of slices) {
    const list = byOwner.get(ownerOf(slice));
    if (list) list.push(slice);
    else byOwner.set(ownerOf(slice), [slice]);
  }
  return byOwner;
}

function isLocal(slices: readonly EndpointSlice[]): boolean {
  const addresses = slices.flatMap(({ endpoints }) =>
    (endpoints ?? []).flatMap((endpoint) => endpoint.addresses ?? []),
  );
  return addresses.length > 0 && addresses.every((address) => address.startsWith('127.') || address === '::1');
}
