import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the upstream saw, as it answers it. */
export interface Echo {
  readonly upstream: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** A backend on loopback that answers what it received; `count` tells how many requests it saw. */
export interface Upstream {
  readonly port: number;
  readonly count: () => number;
  readonly close: () => Promise<void>;
}

/** Starts an upstream. `respond` may answer by itself (and return true) before the echo does. */
export async function echoUpstream(
  name: string,
  respond: (request: IncomingMessage, response: ServerResponse, count: number) => boolean = () => false,
): Promise<Upstream> {
  let requests = 0;
  const server = createServer((request, response) => {
    requests++;
    if (respond(request, response, requests)) return;
    const echo: Echo = {
      upstream: name,
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
    };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(echo));
  });
  await listen(server);
  return {
    port: (server.address() as AddressInfo).port,
    count: () => requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
}
