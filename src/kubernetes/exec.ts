import { ClusterError } from './cluster-error.ts';
import type { KubernetesClient } from './kubernetes-client.ts';
import { builtInType, objectPath } from './resource-types.ts';
import { timeoutError } from './transport-error.ts';
import { upgradeWebSocket } from './upgrade-web-socket.ts';

/** A command to run in a container. */
export interface ExecRequest {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
  readonly command: readonly string[];
  readonly timeoutMs: number;
}

/** What the command wrote, and its exit code. */
export interface ExecResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Channels of the exec protocol. */
const channel = { stdout: 1, stderr: 2, status: 3 } as const;

/**
 * Runs a command in a container and collects its output. A command that fails gives its exit code; a command that
 * cannot be started, and none that ends in time, is a ClusterError.
 */
export async function execInPod(client: KubernetesClient, request: ExecRequest): Promise<ExecResult> {
  const query = new URLSearchParams({ container: request.container, stdout: 'true', stderr: 'true' });
  for (const word of request.command) query.append('command', word);
  const path = `${objectPath(builtInType('Pod'), request.pod, request.namespace)}/exec?${query}`;
  const purpose = { verb: 'create', resource: 'pods/exec', namespace: request.namespace, name: request.pod };
  const socket = await upgradeWebSocket(client.transport, path, purpose);
  const place = `pod ${request.namespace}/${request.pod}`;
  const output: Record<number, Buffer[]> = { [channel.stdout]: [], [channel.stderr]: [], [channel.status]: [] };
  return new Promise<ExecResult>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(timeoutError(`the command in ${place}`, request.timeoutMs)),
      request.timeoutMs,
    );
    socket.on('message', (data: Buffer) => output[data[0] ?? 0]?.push(data.subarray(1)));
    socket.on('error', (error) => reject(error));
    socket.on('close', () => {
      clearTimeout(timer);
      const text = (id: number): string => Buffer.concat(output[id] ?? []).toString('utf8');
      const status = parseStatus(text(channel.status));
      if (status.failure !== undefined) {
        reject(new ClusterError('server', `cannot run a command in ${place}: ${status.failure}`));
      } else {
        resolve({ stdout: text(channel.stdout), stderr: text(channel.stderr), exitCode: status.exitCode });
      }
    });
  }).finally(() => socket.terminate());
}

interface ExecStatus {
  readonly status?: string;
  readonly message?: string;
  readonly reason?: string;
  readonly details?: { readonly causes?: readonly { readonly reason?: string; readonly message?: string }[] };
}

function parseStatus(text: string): { exitCode: number; failure?: string } {
  if (text === '') return { exitCode: 0, failure: 'the connection was cut' };
  let status: ExecStatus;
  try {
    status = JSON.parse(text) as ExecStatus;
  } catch {
    return { exitCode: 0, failure: text.slice(0, 200) };
  }
  if (status.status === 'Success') return { exitCode: 0 };
  const code = status.details?.causes?.find((cause) => cause.reason === 'ExitCode')?.message;
  if (code !== undefined) return { exitCode: Number(code) };
  return { exitCode: 1, failure: status.message ?? status.reason ?? 'unknown failure' };
}
