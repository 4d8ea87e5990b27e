import type { RouteDestination } from '../../ir/destination.ts';
import type { ListenerContext, RouteContext, TranslateContext } from '../contexts.ts';
import { resourceMetadata } from '../resource-metadata.ts';
import type { L4Backends } from './l4-backends.ts';
import { shareClusters } from './shared-clusters.ts';

/** The destination of a TLSRoute, TCPRoute or UDPRoute on a listener; without usable backends it has no settings. */
export function l4Destination(
  context: TranslateContext,
  routeContext: RouteContext,
  listener: ListenerContext,
  { destinationName, backends, needsOwnCluster }: L4Backends,
  ruleName?: string,
): RouteDestination {
  const { route } = routeContext;
  const sharing = {
    context,
    routeContext,
    ...(ruleName && { ruleName }),
    needsOwnCluster: () => needsOwnCluster,
    backends: backends.map((backend) => ({ backend, setting: backend.setting })),
  };
  const destination = {
    name: destinationName,
    ...shareClusters(sharing, listener),
    metadata: resourceMetadata(route, ruleName),
  };
  return context.provenance.note(destination, route, ['spec', 'rules']);
}
