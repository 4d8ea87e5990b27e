import { compareBytes } from '../../../core/compare.ts';
import type { Service, ServicePort } from '../../kinds/service.ts';
import type { ResourceSet } from '../../resource-set.ts';
import type { CompletedObject } from './invented.ts';

/** A port that routes send traffic to. */
interface WantedPort {
  readonly namespace: string;
  readonly name: string;
  readonly port: number;
  readonly protocol: 'TCP' | 'UDP';
}

/** The Services of a set after completion, and those that were added or got ports or an address. */
export interface CompletedServices {
  readonly services: readonly Service[];
  readonly changed: readonly Service[];
  readonly completed: readonly CompletedObject[];
}

/**
 * Adds the Services, and the ports of Services, that backendRefs of routes name and the set lacks; a Service without cluster IP
 * gets `address`. Mirror filters do not count. New Services follow the given ones, ordered by namespace and name (loading.md 4).
 */
export function completeServices(set: ResourceSet, address: string): CompletedServices {
  const wanted = new Map<string, WantedPort[]>();
  for (const port of wantedPorts(set)) {
    const key = `${port.namespace}/${port.name}`;
    const ports = wanted.get(key);
    if (ports === undefined) wanted.set(key, [port]);
    else if (!ports.some((other) => other.port === port.port && other.protocol === port.protocol)) ports.push(port);
  }
  const changed: Service[] = [];
  const copies: CompletedObject[] = [];
  const given = set.services.map((service) => {
    const key = `${service.metadata.namespace ?? ''}/${service.metadata.name ?? ''}`;
    const completed = completeService(service, wanted.get(key) ?? [], address);
    wanted.delete(key);
    if (completed !== service) {
      changed.push(completed);
      copies.push({ copy: completed, original: service });
    }
    return completed;
  });
  const added = [...wanted].sort(([a], [b]) => compareBytes(a, b)).map(([, ports]) => newService(ports, address));
  return {
    services: [...given, ...added.filter((service) => service !== undefined)],
    changed: [...changed, ...added.filter((service) => service !== undefined)],
    completed: copies,
  };
}

function wantedPorts(set: ResourceSet): readonly WantedPort[] {
  const groups = [
    { routes: set.tcpRoutes, protocol: 'TCP' },
    { routes: set.udpRoutes, protocol: 'UDP' },
    { routes: set.tlsRoutes, protocol: 'TCP' },
    { routes: set.httpRoutes, protocol: 'TCP' },
    { routes: set.grpcRoutes, protocol: 'TCP' },
  ] as const;
  const found: WantedPort[] = [];
  for (const { routes, protocol } of groups) {
    for (const route of routes) {
      for (const ref of (route.spec.rules ?? []).flatMap((rule): readonly BackendRef[] => rule.backendRefs ?? [])) {
        const isService = (ref.kind ?? 'Service') === 'Service' && (ref.group ?? '') === '';
        if (!isService || ref.port === undefined) continue;
        found.push({
          namespace: ref.namespace ?? route.metadata.namespace ?? '',
          name: ref.name,
          port: ref.port,
          protocol,
        });
      }
    }
  }
  return found;
}

interface BackendRef {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
}

function completeService(service: Service, wanted: readonly WantedPort[], address: string): Service {
  // The profile of the Go egctl reads Services unchecked: anything may stand here.
  const given: unknown = service.spec?.ports;
  const ports: readonly ServicePort[] = Array.isArray(given) ? given : [];
  const missing = wanted.filter(
    ({ port, protocol }) => !ports.some((other) => other.port === port && other.protocol === protocol),
  );
  const clusterIP = service.spec?.clusterIP;
  const needsAddress = (clusterIP === undefined || clusterIP === '') && service.spec?.type !== 'ExternalName';
  if (missing.length === 0 && !needsAddress) return service;
  const spec = { ...service.spec, ports: [...ports, ...missing.map(servicePort)] };
  return { ...service, spec: needsAddress ? { ...spec, clusterIP: address } : spec };
}

function newService(ports: readonly WantedPort[], address: string): Service | undefined {
  const first = ports[0];
  if (first === undefined) return undefined;
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: first.name, namespace: first.namespace },
    spec: { clusterIP: address, ports: ports.map(servicePort) },
  };
}

function servicePort({ port, protocol }: WantedPort): ServicePort {
  return { name: `${protocol}-${port}`, protocol, port };
}
