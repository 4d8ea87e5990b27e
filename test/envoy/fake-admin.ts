import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A pretended admin interface on loopback. */
export interface FakeAdmin {
  readonly port: number;
  readonly url: string;
  /** `METHOD path` of every request. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/** Answers paths (without query first, else with it) by text; a function gets the response itself. */
export type AdminAnswers = Readonly<Record<string, string | ((response: ServerResponse) => void)>>;

/** Starts an admin interface with fixed answers; other paths are 404. */
export async function startFakeAdmin(answers: AdminAnswers): Promise<FakeAdmin> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const answer = answers[request.url ?? ''] ?? answers[request.url?.split('?')[0] ?? ''];
    if (typeof answer === 'function') return answer(response);
    response.writeHead(answer === undefined ? 404 : 200);
    response.end(answer ?? 'invalid path');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port, url: `http://127.0.0.1:${port}`, requests, close };
}
