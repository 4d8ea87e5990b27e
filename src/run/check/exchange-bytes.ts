import { createSocket } from 'node:dgram';
import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { Answer } from './answer.ts';
import type { RequestCheck } from './request-check.ts';
import { answerMilliseconds, type Target, tlsOptions } from './target.ts';

/** Sends the body over a connection and reads as many bytes, or what came until the other side ended it. */
export function exchangeBytes(check: RequestCheck, { host, port }: Target): Promise<Answer> {
  const sent = Buffer.from(check.body ?? greeting);
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

/** What is sent when a check has no body. */
const greeting = 'hello';

/** Sends the body as one datagram and waits for one. */
export function exchangeDatagram(check: RequestCheck, { host, port }: Target): Promise<Answer> {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  return new Promise<Answer>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('no answer within 10 s')), answerMilliseconds);
    socket.on('message', (data) => {
      clearTimeout(limit);
      resolve({ status: 0, headers: {}, body: data.toString('utf8') });
    });
    socket.on('error', reject);
    socket.send(check.body ?? greeting, port, host);
  }).finally(() => socket.close());
}
