import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { type Duplex, pipeline } from 'node:stream';
import { CommandError } from '../core/errors.ts';

/** A local port whose connections lead elsewhere. */
export interface LocalForward {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** What happens while a forward is open. */
export interface ForwardEvents {
  /** A connection could not be tunnelled; the next one is tried anew. */
  readonly onError: (error: unknown) => void;
}

/**
 * Listens at a port of 127.0.0.1 (0 for a free one) and opens a tunnel of its own for every connection, so that nothing has to be
 * re-established when one is lost. A port in use is a CommandError.
 */
export async function openLocalForward(
  openTunnel: () => Promise<Duplex>,
  localPort: number,
  events: ForwardEvents,
): Promise<LocalForward> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    openTunnel().then(
      (tunnel) => pipeline(socket, tunnel, socket, () => tunnel.destroy()),
      (error: unknown) => {
        events.onError(error);
        socket.destroy();
      },
    );
  });
  server.listen(localPort, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    const reason =
      error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' ? 'it is in use' : String(error);
    throw new CommandError(
      `cannot listen at port ${localPort}: ${reason}`,
      'choose another with --port, or leave it out',
    );
  }
  const close = async (): Promise<void> => {
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port: (server.address() as AddressInfo).port, close };
}
