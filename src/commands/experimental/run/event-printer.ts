import { type Diagnostic, formatPath } from '../../../core/diagnostic.ts';
import type { OutputStream } from '../../../core/io.ts';
import type { SessionPrinter } from './session-printer.ts';

/**
 * Writes what happens as JSON documents, one a line: `ready` with listeners and routes, `served` when these have changed, `request`,
 * `finding`, `reload`, `crash`. `quiet` leaves requests out.
 */
export function createEventPrinter(stream: OutputStream, quiet: boolean): SessionPrinter {
  let told: string | undefined;
  const event = (name: string, fields: object): void => stream.write(`${JSON.stringify({ event: name, ...fields })}\n`);
  const finding = ({ path, ...rest }: Diagnostic): void =>
    event('finding', { ...rest, ...(path && { path: formatPath(path) }) });
  return {
    ready: (gateways) => {
      const listeners = gateways.flatMap((gateway) => gateway.listeners);
      const routes = gateways.flatMap((gateway) => gateway.routes);
      const now = JSON.stringify([listeners, routes]);
      if (now !== told) event(told === undefined ? 'ready' : 'served', { listeners, routes });
      told = now;
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
