import type { Answer } from './answer.ts';
import { callGrpc } from './call-grpc.ts';
import { exchangeBytes, exchangeDatagram } from './exchange-bytes.ts';
import { exchangeMessage } from './exchange-message.ts';
import type { RequestCheck } from './request-check.ts';
import { sendHttp } from './send-http.ts';
import type { Target } from './target.ts';

/** Sends one request on a connection of its own. Never throws: what went wrong is in `failure`. */
export async function sendRequest(check: RequestCheck, target: Target): Promise<Answer> {
  try {
    return await send(check, target);
  } catch (error) {
    return { status: 0, headers: {}, body: '', failure: error instanceof Error ? error.message : String(error) };
  }
}

function send(check: RequestCheck, target: Target): Promise<Answer> {
  switch (check.url.protocol) {
    case 'tcp:':
    case 'tls:':
      return exchangeBytes(check, target);
    case 'udp:':
      return exchangeDatagram(check, target);
    case 'ws:':
    case 'wss:':
      return exchangeMessage(check, target);
    case 'grpc:':
    case 'grpcs:':
      return callGrpc(check, target);
    default:
      return sendHttp(check, target);
  }
}
