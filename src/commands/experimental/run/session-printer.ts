import type { Diagnostic } from '../../../core/diagnostic.ts';
import type { Io } from '../../../core/io.ts';
import type { AccessEntry } from '../../../run/access-entry.ts';
import type { PreparedGateway } from '../../../run/prepare-gateway.ts';
import type { Reload } from '../../../run/reload-gateways.ts';
import { createEventPrinter } from './event-printer.ts';
import { createTextPrinter } from './text-printer.ts';

/** How much is said, and in which form. */
export interface PrintSettings {
  /** Events as JSON documents, one a line, instead of text for people. */
  readonly json: boolean;
  /** No line or event for each request. */
  readonly quiet: boolean;
}

/** Tells the user what a session does. */
export interface SessionPrinter {
  readonly ready: (gateways: readonly PreparedGateway[]) => void;
  readonly request: (entry: AccessEntry) => void;
  readonly reload: (reload: Reload, first: boolean) => void;
  /** A refusal by Envoy, with the texts of the sources that its place is in. */
  readonly refusal: (finding: Diagnostic, texts: ReadonlyMap<string, string>) => void;
  readonly crash: (gateway: string, reason: string, delayMilliseconds: number) => void;
  readonly end: () => void;
}

/** A printer for the streams of a command. */
export function createSessionPrinter(io: Io, { json, quiet }: PrintSettings): SessionPrinter {
  return json ? createEventPrinter(io.stdout, quiet) : createTextPrinter(io, quiet);
}
