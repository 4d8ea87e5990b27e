import type { KubernetesClient } from './kubernetes-client.ts';
import { builtInType, objectPath } from './resource-types.ts';

/** Which log, and how much of its end. */
export interface PodLogRequest {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
  readonly tailLines?: number;
  /** The log of the instance before the last restart; `invalid` where there was none. */
  readonly previous?: boolean;
}

/** The log of a container as it is. Failures are ClusterErrors. */
export async function readPodLog(client: KubernetesClient, request: PodLogRequest): Promise<Buffer> {
  const query = new URLSearchParams({ container: request.container });
  if (request.tailLines !== undefined) query.set('tailLines', String(request.tailLines));
  if (request.previous) query.set('previous', 'true');
  const path = `${objectPath(builtInType('Pod'), request.pod, request.namespace)}/log?${query}`;
  const purpose = { verb: 'get', resource: 'pods/log', namespace: request.namespace, name: request.pod };
  return client.bytes({ method: 'GET', path, accept: '*/*' }, purpose);
}
