import type { IncomingMessage } from 'node:http';
import type WebSocket from 'ws';
import type { ApiTransport } from './api-transport.ts';
import { answerError, ClusterError, type RequestPurpose } from './cluster-error.ts';
import { readBody } from './read-body.ts';
import { timeoutError, transportError } from './transport-error.ts';

/** Sub-protocol with a channel byte in front of every message; every supported API server speaks it. */
const channelProtocol = 'v4.channel.k8s.io';

/**
 * Opens a WebSocket of the API server (port-forward, exec). An answer other than an upgrade, or none in time, is a
 * ClusterError. `attach` sets up the listeners at once: the first messages come with the upgrade.
 */
export async function upgradeWebSocket<T>(
  transport: ApiTransport,
  path: string,
  purpose: RequestPurpose,
  attach: (socket: WebSocket) => T,
): Promise<T> {
  const { WebSocket: Socket } = await import('ws');
  const options = await transport.webSocketOptions();
  const url = `${transport.server.replace(/^http/, 'ws')}${path}`;
  const limit = transport.requestTimeoutMs;
  return new Promise((resolve, reject) => {
    const socket = new Socket(url, [channelProtocol], {
      ...options,
      handshakeTimeout: limit,
      // Answers of any size pass through in messages of the server's choosing.
      maxPayload: 0,
    });
    const cancel = (): void => socket.terminate();
    transport.signal.addEventListener('abort', cancel, { once: true });
    socket.once('close', () => transport.signal.removeEventListener('abort', cancel));
    socket.once('open', () => {
      socket.removeAllListeners('error');
      resolve(attach(socket));
    });
    socket.once('unexpected-response', (_request, answer) => {
      // With a listener here the library leaves the request to us: it must be ended when the answer is read.
      readRefusal(answer, purpose, transport).then((error) => {
        reject(error);
        socket.terminate();
      });
    });
    socket.on('error', (error) => {
      if (transport.signal.aborted) return reject(new ClusterError('cancelled', 'interrupted'));
      const late = error.message.includes('handshake has timed out');
      reject(
        late ? timeoutError(`the API server at ${transport.server}`, limit) : transportError(error, transport.server),
      );
    });
  });
}

async function readRefusal(
  answer: IncomingMessage,
  purpose: RequestPurpose,
  transport: ApiTransport,
): Promise<ClusterError> {
  const body = await readBody(answer, transport.requestTimeoutMs, transport.server, 65_536).catch(() =>
    Buffer.alloc(0),
  );
  return answerError(answer.statusCode ?? 0, body.toString('utf8'), purpose, transport.server);
}
