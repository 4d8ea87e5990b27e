import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { freePort, portIsFree } from '../../../src/envoy/process/free-port.ts';

const host = '127.0.0.1';

describe('ports', () => {
  it('are free until somebody listens', async () => {
    const port = await freePort(host);
    expect(await portIsFree(host, port)).toBe(true);
    const server = createServer().listen(port, host);
    await once(server, 'listening');
    expect(await portIsFree(host, port)).toBe(false);
    await new Promise((resolve) => server.close(resolve));
    expect(await portIsFree(host, port)).toBe(true);
  });

  it('of UDP are others than those of TCP', async () => {
    const socket = createSocket('udp4').bind(0, host);
    await once(socket, 'listening');
    const { port } = socket.address() as AddressInfo;
    expect(await portIsFree(host, port, 'UDP')).toBe(false);
    socket.close();
    await once(socket, 'close');
    expect(await portIsFree(host, port, 'UDP')).toBe(true);
  });

  it('of an address that this machine does not have are not free', async () => {
    expect(await portIsFree('192.0.2.1', 0)).toBe(false);
    await expect(freePort('192.0.2.1')).rejects.toThrow();
  });
});
