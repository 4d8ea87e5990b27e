import { createSocket } from 'node:dgram';
import { type AddressInfo, createServer } from 'node:net';

/** A port that nobody listens on at this moment. */
export function freePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, host, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Whether a port can be listened on: nobody else has it, and this user may. */
export function portIsFree(host: string, port: number, protocol: 'TCP' | 'UDP' = 'TCP'): Promise<boolean> {
  return protocol === 'UDP' ? datagramPortIsFree(host, port) : streamPortIsFree(host, port);
}

function streamPortIsFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false)).listen(port, host, () => server.close(() => resolve(true)));
  });
}

function datagramPortIsFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
    socket.once('error', () => resolve(false)).bind(port, host, () => socket.close(() => resolve(true)));
  });
}
