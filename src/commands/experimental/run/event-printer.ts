import { type Diagnostic, formatPath } from '../../../core/diagnostic.ts';
import type { OutputStream } from '../../../core/io.ts';
import type { SessionPrinter } from './session-printer.ts';

/** Writes what happens as JSON documents, one a line: `ready`, `request`, `finding`, `reload`, `crash`. `quiet` leaves requests out. */
export function createEventPrinter(stream: OutputStream, quiet: boolean): SessionPrinter {
  let isReady = false;
  const event = (name: string, fields: object): void => stream.write(`${JSON.stringify({ event: name, ...fields })}\n`);
  const finding = ({ path, ...rest }: Diagnostic): void =>
    event('finding', { ...rest, ...(path && { path: formatPath(path) }) });
  return {
    ready: (gateways) => {
      if (isReady) return;
      isReady = true;
      event('ready', { listeners: gateways.flatMap(({ listeners }) => listeners) });
    },
    request: (entry) => {
      if (!quiet) event('request', entry);
    },
    reload: ({ problems, published, taken, milliseconds, changes, restarted }, first) => {
      problems.forEach(finding);
      if (!first) event('reload', { published, taken, milliseconds, changes, restarted });
    },
    refusal: finding,
    crash: (gateway, reason, delayMilliseconds) => event('crash', { gateway, reason, delayMilliseconds }),
    end: () => {},
  };
}
