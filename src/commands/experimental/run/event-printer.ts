import { type Diagnostic, formatPath } from '../../../core/diagnostic.ts';
import type { OutputStream } from '../../../core/io.ts';
import type { PreparedGateway } from '../../../run/prepare-gateway.ts';
import { servedChanges } from './served-changes.ts';
import type { SessionPrinter } from './session-printer.ts';

/**
 * Writes what happens as JSON documents, one a line: `ready` with listeners and routes, `served` with what an edit has changed in these, `request`,
 * `finding`, `reload`, `crash`. `quiet` leaves requests out.
 */
export function createEventPrinter(stream: OutputStream, quiet: boolean): SessionPrinter {
  let told: readonly PreparedGateway[] | undefined;
  const event = (name: string, fields: object): void => stream.write(`${JSON.stringify({ event: name, ...fields })}\n`);
  const finding = ({ path, ...rest }: Diagnostic): void =>
    event('finding', { ...rest, ...(path && { path: formatPath(path) }) });
  return {
    ready: (gateways) => {
      const changes = servedChanges(told ?? [], gateways);
      if (told === undefined) event('ready', { listeners: changes?.listeners ?? [], routes: changes?.routes ?? [] });
      else if (changes) event('served', changes);
      told = gateways;
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
