import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/** What a path answers; functions see the request's headers and how often the path was asked for before. */
export type Answer = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};
export type Answers = Readonly<Record<string, Answer | ((headers: IncomingHttpHeaders, calls: number) => Answer)>>;

/** A server on this machine for the tests of one file: its address without scheme, and how often each path was asked for. */
export async function localServer(answers: Answers) {
  const calls = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const before = calls.get(path) ?? 0;
    calls.set(path, before + 1);
    const found = answers[path] ?? { status: 404 };
    const {
      status = 200,
      headers = {},
      body = '',
    } = typeof found === 'function' ? found(request.headers, before) : found;
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, calls };
}
