import type { EchoAnswer } from '../../envoy/echo/echo-answer.ts';
import type { AccessEntry } from '../access-entry.ts';

/** What came back for one request. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The connection failed: why. */
  readonly failure?: string;
  /** What the upstream received, when an echo answered. */
  readonly echo?: EchoAnswer;
  /** What Envoy logged about it. */
  readonly entry?: AccessEntry;
}

/** The body of an echo upstream as it was made; undefined for other bodies. */
export function readEcho(headers: Readonly<Record<string, string>>, body: string): EchoAnswer | undefined {
  if (headers['x-echo-service'] === undefined) return undefined;
  try {
    return JSON.parse(body) as EchoAnswer;
  } catch {
    return undefined;
  }
}

/** The Service that answered: as the echo says, or by the upstream that Envoy logged. */
export function serviceOf({ echo, entry, headers }: Answer): string | undefined {
  return headers['x-echo-service'] ?? echo?.service ?? entry?.service;
}
