import type { IncomingMessage } from 'node:http';
import { ClusterError } from './cluster-error.ts';
import type { KubernetesClient } from './kubernetes-client.ts';
import { openPortStream, type PodPort } from './port-stream.ts';
import { readBody } from './read-body.ts';
import { timeoutError } from './transport-error.ts';

/** An HTTP request to a port of a pod. */
export interface PortRequest {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  /** Limit until the answer's head, and of any pause in its body. */
  readonly timeoutMs: number;
}

/** The answer with its body. */
export interface PortAnswer {
  readonly status: number;
  readonly body: Buffer;
}

/**
 * Sends one HTTP request to a port of a pod over a tunnel of its own, which is gone afterwards whatever happens. No
 * answer in time and broken tunnels are ClusterErrors.
 */
export async function fetchPort(client: KubernetesClient, target: PodPort, request: PortRequest): Promise<PortAnswer> {
  const from = `port ${target.port} of pod ${target.namespace}/${target.pod}`;
  const start = Date.now();
  const tunnel = await openPortStream(client, target);
  try {
    // One limit for the tunnel and the answer's head together: a slow hand-shake must not double the wait.
    const left = Math.max(1, request.timeoutMs - (Date.now() - start));
    const answer = await head(tunnel, request, left, from);
    const body = await readBody(answer, request.timeoutMs, from);
    return { status: answer.statusCode ?? 0, body };
  } finally {
    tunnel.destroy();
  }
}

async function head(
  tunnel: Awaited<ReturnType<typeof openPortStream>>,
  request: PortRequest,
  leftMs: number,
  from: string,
): Promise<IncomingMessage> {
  const { request: open } = await import('node:http');
  return new Promise((resolve, reject) => {
    if (tunnel.errored) return reject(tunnel.errored);
    tunnel.once('error', reject);
    const sent = open({
      createConnection: () => tunnel as never,
      method: request.method ?? 'GET',
      path: request.path,
      headers: { Host: 'localhost', Connection: 'close' },
    });
    const timer = setTimeout(() => sent.destroy(timeoutError(from, request.timeoutMs)), leftMs);
    sent.on('response', (answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    sent.on('error', (error) => {
      clearTimeout(timer);
      reject(error instanceof ClusterError ? error : new ClusterError('unreachable', `the tunnel to ${from} was cut`));
    });
    sent.end();
  });
}
