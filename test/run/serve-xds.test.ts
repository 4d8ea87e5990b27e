import { describe, expect, it } from 'vitest';
import { createDiscoveryService } from '../../src/envoy/xds-server/discovery-service.ts';
import { serveXds } from '../../src/run/serve-xds.ts';

describe('serveXds', () => {
  const service = createDiscoveryService();

  it('listens, also on a free port', async () => {
    const transport = await serveXds(service, '127.0.0.1', 0);
    expect(transport.port).toBeGreaterThan(0);
    expect((await fetch(`http://127.0.0.1:${transport.port}/`)).status).toBe(404);
    await transport.close();
  });

  it('names the flag when the address cannot be had', async () => {
    const first = await serveXds(service, '127.0.0.1', 0);
    await expect(serveXds(service, '127.0.0.1', first.port)).rejects.toMatchObject({
      ...{ name: 'UsageError', message: expect.stringContaining(`--xds-port ${first.port}`) },
    });
    // Addresses of documentation (RFC 5737) are nobody's.
    await expect(serveXds(service, '192.0.2.55', 0)).rejects.toMatchObject({
      ...{ name: 'UsageError', message: expect.stringContaining('--address 192.0.2.55') },
    });
    await first.close();
  });
});
