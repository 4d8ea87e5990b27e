import { CommandError, UsageError } from '../../core/errors.ts';
import { type AdminAnswer, type AdminClient, type AdminRequest, adminClient } from './admin-client.ts';

/** The admin interface at a plain URL, e.g. http://127.0.0.1:19000; a text that is no URL is a UsageError. */
export function urlAdmin(address: string, timeoutMs: number, signal: AbortSignal): AdminClient {
  const text = address.includes('://') ? address : `http://${address}`;
  if (!URL.canParse(text) || !/^https?:/i.test(text))
    throw new UsageError(`--admin takes a URL such as http://127.0.0.1:19000, not "${address}"`);
  const base = text.replace(/\/+$/, '');
  return adminClient({ namespace: 'local', pod: new URL(text).host }, (request) =>
    send(base, request, timeoutMs, signal),
  );
}

async function send(
  base: string,
  { method, path }: AdminRequest,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<AdminAnswer> {
  const limit = AbortSignal.timeout(timeoutMs);
  try {
    const answer = await fetch(`${base}${path}`, { method, signal: AbortSignal.any([limit, signal]) });
    return { status: answer.status, body: Buffer.from(await answer.arrayBuffer()) };
  } catch (error) {
    if (limit.aborted)
      throw new CommandError(
        `${base} did not answer within ${timeoutMs / 1000} s`,
        'raise the limit with --request-timeout',
      );
    throw new CommandError(
      `no Envoy admin interface at ${base}: ${reason(error)}`,
      'check the address and that Envoy is running',
    );
  }
}

function reason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause && cause.code === 'ECONNREFUSED' ? 'connection refused' : cause.message;
}
