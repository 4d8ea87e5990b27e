import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { checkHeader } from '../access-entry.ts';
import { type Answer, readEcho } from './answer.ts';
import type { RequestCheck } from './check-file.ts';

const answerMilliseconds = 10_000;

/** Where a request goes, and the mark by which it is found in Envoy's log. */
export interface Target {
  readonly host: string;
  readonly port: number;
  readonly mark: string;
}

/** Sends one request on a connection of its own. Never throws: what went wrong is in `failure`. */
export async function sendRequest(check: RequestCheck, target: Target): Promise<Answer> {
  try {
    switch (check.url.protocol) {
      case 'tcp:':
      case 'tls:':
        return await exchangeBytes(check, target);
      case 'ws:':
      case 'wss:':
        return await exchangeMessage(check, target);
      default:
        return await sendHttp(check, target);
    }
  } catch (error) {
    return { status: 0, headers: {}, body: '', failure: error instanceof Error ? error.message : String(error) };
  }
}

/** Certificates are not verified: the ones of a local Gateway are seldom signed by anybody. */
function tlsOptions(check: RequestCheck) {
  return {
    rejectUnauthorized: false,
    servername: check.url.hostname,
    cert: check.clientCertificate?.certificate,
    key: check.clientCertificate?.key,
  };
}

function sendHttp(check: RequestCheck, { host, port, mark }: Target): Promise<Answer> {
  const { url, method, body } = check;
  const headers = { host: url.host, ...check.headers, [checkHeader]: mark };
  const options = { host, port, method, path: `${url.pathname}${url.search}`, headers, agent: false as const };
  return new Promise((resolve, reject) => {
    const done = (response: IncomingMessage): void => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        const received = flatHeaders(response);
        const echo = readEcho(received, text);
        resolve({ status: response.statusCode ?? 0, headers: received, body: text, ...(echo && { echo }) });
      });
    };
    const call =
      url.protocol === 'https:' ? httpsRequest({ ...options, ...tlsOptions(check) }, done) : httpRequest(options, done);
    call.setTimeout(answerMilliseconds, () => call.destroy(new Error('no answer within 10 s')));
    call.on('error', reject).end(body);
  });
}

function flatHeaders(response: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}

/** Sends the body over a connection and reads as many bytes, or what came until the other side ended it. */
function exchangeBytes(check: RequestCheck, { host, port }: Target): Promise<Answer> {
  const sent = Buffer.from(check.body ?? 'hello');
  return new Promise((resolve, reject) => {
    const send = (): void => void socket.write(sent);
    const socket: Socket =
      check.url.protocol === 'tls:'
        ? connectTls({ host, port, ...tlsOptions(check) }, send)
        : connectTcp({ host, port }, send);
    let received = Buffer.alloc(0);
    const finish = (): void => {
      socket.destroy();
      if (received.length === 0) reject(new Error('the connection was ended without an answer'));
      else resolve({ status: 0, headers: {}, body: received.toString('utf8') });
    };
    socket.on('data', (part) => {
      received = Buffer.concat([received, part]);
      if (received.length >= sent.length) finish();
    });
    socket.setTimeout(answerMilliseconds, finish).on('error', reject).on('close', finish);
  });
}

async function exchangeMessage(check: RequestCheck, { host, port, mark }: Target): Promise<Answer> {
  const { WebSocket } = await import('ws');
  const { url } = check;
  const client = new WebSocket(`${url.protocol}//${host}:${port}${url.pathname}${url.search}`, {
    ...tlsOptions(check),
    headers: { ...check.headers, host: url.host, [checkHeader]: mark },
    handshakeTimeout: answerMilliseconds,
  });
  return await new Promise((resolve, reject) => {
    let headers: Readonly<Record<string, string>> = {};
    client.on('upgrade', (response) => (headers = flatHeaders(response)));
    client.on('unexpected-response', (_, response) => {
      resolve({ status: response.statusCode ?? 0, headers: flatHeaders(response), body: '' });
      client.terminate();
    });
    client.on('open', () => client.send(check.body ?? 'hello'));
    client.on('message', (data) => {
      resolve({ status: 101, headers, body: String(data) });
      client.close();
    });
    client.on('error', reject);
  });
}
