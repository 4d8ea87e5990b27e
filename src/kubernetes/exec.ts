import type WebSocket from 'ws';
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
  const place = `pod ${request.namespace}/${request.pod}`;
  const output = new Map<number, Buffer[]>();
  const socket = await upgradeWebSocket(client.transport, path, purpose, (opened) => {
    opened.on('message', (data: Buffer) => {
      const id = data[0] ?? 0;
      output.set(id, [...(output.get(id) ?? []), data.subarray(1)]);
    });
    return opened;
  });
  const text = (id: number): string => Buffer.concat(output.get(id) ?? []).toString('utf8');
  try {
    await closed(socket, request.timeoutMs, `the command in ${place}`);
  } finally {
    socket.terminate();
  }
  const status = parseStatus(text(channel.status));
  if (status.failure !== undefined) {
    throw new ClusterError('server', `cannot run a command in ${place}: ${status.failure}`);
  }
  return { stdout: text(channel.stdout), stderr: text(channel.stderr), exitCode: status.exitCode };
}

async function closed(socket: WebSocket, timeoutMs: number, what: string): Promise<void> {
  if (socket.readyState === socket.CLOSED) return;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(timeoutError(what, timeoutMs)), timeoutMs);
    socket.on('error', reject);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
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
