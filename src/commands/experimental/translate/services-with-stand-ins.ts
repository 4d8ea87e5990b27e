import { describeRef } from '../../../core/resource-ref.ts';
import type { Loaded } from '../../../resources/load/load.ts';
import { assignClusterIPs } from '../../../resources/load/missing/assign-cluster-ips.ts';
import type { ResourceSet } from '../../../resources/resource-set.ts';
import type { Invocation } from '../../command.ts';
import { isCompatible } from '../../compat-flag.ts';

/** An address reserved for documentation: nobody takes it for a real one. */
const placeholder = '192.0.2.1';
/** What the Go egctl fills in, and only when it prints the IR (spec/loading.md section 5). */
const egctlPlaceholder = '10.96.1.2';

/**
 * The resources with an address for Services that lack one: a cluster always assigns it, files rarely hold it. What was filled in is
 * named on stderr; Services that the input has EndpointSlices for need none.
 */
export function servicesWithStandIns(loaded: Loaded, { flags, io }: Invocation): ResourceSet {
  const kinds = flags.list('to');
  if (isCompatible(flags)) {
    const ir = kinds.indexOf('ir');
    const before = ir >= 0 && (!kinds.includes('xds') || ir < kinds.indexOf('xds'));
    return before ? assign(loaded, egctlPlaceholder, false).set : loaded.set;
  }
  const { set, changed } = assign(loaded, placeholder, true);
  if (changed.length && !flags.boolean('quiet')) {
    const names = changed.map(describeRef).join(', ');
    io.stderr.write(`note: ${placeholder} stands in for the cluster IP of ${names}\n`);
  }
  return set;
}

function assign(loaded: Loaded, address: string, onlyWithoutSlices: boolean): ReturnType<typeof assignClusterIPs> {
  const sliced = new Set(
    loaded.set.endpointSlices.map(
      ({ metadata }) => `${metadata.namespace}/${metadata.labels?.['kubernetes.io/service-name'] ?? ''}`,
    ),
  );
  const wanted = (namespace = '', name = ''): boolean => !onlyWithoutSlices || !sliced.has(`${namespace}/${name}`);
  const assigned = assignClusterIPs(loaded.set, address);
  const originals = loaded.set.services;
  const services = assigned.set.services.map((service, i) => {
    const original = originals[i] ?? service;
    if (service === original || !wanted(service.metadata.namespace, service.metadata.name)) return original;
    loaded.ledger.alias(service, original);
    return service;
  });
  return {
    set: { ...assigned.set, services },
    changed: assigned.changed.filter((ref) => wanted(ref.namespace, ref.name)),
  };
}
