import { Duplex } from 'node:stream';
import type WebSocket from 'ws';
import { ClusterError } from './cluster-error.ts';
import type { KubernetesClient } from './kubernetes-client.ts';
import { builtInType, objectPath } from './resource-types.ts';
import { upgradeWebSocket } from './upgrade-web-socket.ts';

/** A port of a pod. */
export interface PodPort {
  readonly namespace: string;
  readonly pod: string;
  readonly port: number;
}

const dataChannel = 0;
const errorChannel = 1;

/**
 * Opens one connection to a port of a pod through the API server; the stream is what a TCP socket would be. When the
 * kubelet reports an error (nothing listens at the port) the stream is destroyed with a ClusterError.
 */
export async function openPortStream(client: KubernetesClient, target: PodPort): Promise<Duplex> {
  const path = `${objectPath(builtInType('Pod'), target.pod, target.namespace)}/portforward?ports=${target.port}`;
  const purpose = { verb: 'create', resource: 'pods/portforward', namespace: target.namespace, name: target.pod };
  return upgradeWebSocket(client.transport, path, purpose, (socket) => new PortStream(socket, target));
}

/** Data of the port over the channels of one WebSocket: channel 0 carries bytes, channel 1 the kubelet's complaint. */
class PortStream extends Duplex {
  /** Each channel starts with a message that repeats the port number. */
  readonly #greeted = new Set<number>();

  constructor(
    private readonly socket: WebSocket,
    private readonly target: PodPort,
  ) {
    super();
    // The kubelet's complaint may come before anybody listens; `errored` keeps it.
    this.on('error', () => {});
    socket.on('message', (data: Buffer) => this.#receive(data));
    socket.on('close', () => this.push(null));
    socket.on('error', (error) => this.destroy(error));
  }

  override _read(): void {
    this.socket.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    const message = Buffer.allocUnsafe(chunk.length + 1);
    message[0] = dataChannel;
    chunk.copy(message, 1);
    this.socket.send(message, (error) => done(error ?? null));
  }

  override _final(done: () => void): void {
    // The protocol has no half-close: the answer may still be on its way, so the socket stays open until it ends.
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.socket.terminate();
    done(error);
  }

  #receive(message: Buffer): void {
    const channel = message[0] ?? dataChannel;
    if (!this.#greeted.has(channel)) {
      this.#greeted.add(channel);
      return;
    }
    const bytes = message.subarray(1);
    if (channel === errorChannel && bytes.length > 0) {
      this.destroy(portError(this.target, bytes.toString('utf8')));
    } else if (channel === dataChannel && !this.push(bytes)) {
      this.socket.pause();
    }
  }
}

function portError(target: PodPort, text: string): ClusterError {
  const detail = text.trim().split('\n').at(-1)?.slice(0, 200) ?? '';
  return new ClusterError(
    'unreachable',
    `port ${target.port} of pod ${target.namespace}/${target.pod} cannot be reached: ${detail}`,
    'check that the container listens at this port',
  );
}
