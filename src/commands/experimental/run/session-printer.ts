import { type Diagnostic, formatPath } from '../../../core/diagnostic.ts';
import type { Io } from '../../../core/io.ts';
import { describeRef } from '../../../core/resource-ref.ts';
import { formatPlace, renderDiagnostics } from '../../../output/render-diagnostic.ts';
import { excerpt } from '../../../resources/load/places/excerpt.ts';
import type { AccessEntry } from '../../../run/access-entry.ts';
import type { Reload } from '../../../run/gateway-session.ts';
import type { PreparedGateway } from '../../../run/prepare-gateway.ts';
import { firstTry, gatewayTable } from './gateway-table.ts';
import { createLiveBlock } from './live-block.ts';

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
  readonly refusal: (finding: Diagnostic, texts: ReadonlyMap<string, string>) => void;
  readonly crash: (gateway: string, reason: string, delayMilliseconds: number) => void;
  readonly note: (text: string) => void;
  readonly end: () => void;
}

/** A printer for the streams of a command; requests are data and go to stdout, everything else to stderr. */
export function createSessionPrinter(io: Io, settings: PrintSettings): SessionPrinter {
  const hits = new Map<string, number>();
  let gateways: readonly PreparedGateway[] = [];
  const live = createLiveBlock(io.stderr, io.stdout);
  const event = (name: string, fields: object): void =>
    io.stdout.write(`${JSON.stringify({ event: name, ...fields })}\n`);
  const tell = (text: string): void => live.print(io.stderr, text);
  const redraw = (): void => {
    if (!settings.json) live.show(() => gatewayTable(gateways, hits));
  };
  const findings = (list: readonly Diagnostic[], texts: ReadonlyMap<string, string>): void => {
    const style = { colour: io.stderr.colour, excerpt: excerptOf(texts) };
    if (settings.json) for (const finding of list) event('finding', jsonFinding(finding));
    else if (list.length) tell(renderDiagnostics(list, style));
  };
  return {
    ready: (served) => {
      const first = gateways.length === 0;
      gateways = served;
      if (!first) return redraw();
      if (settings.json) return event('ready', { listeners: served.flatMap((gateway) => gateway.listeners) });
      const example = firstTry(served);
      if (!io.stderr.terminal) tell(`${gatewayTable(gateways, hits)}\n`);
      tell(example ? `ready; try: ${example}\n` : 'ready\n');
      redraw();
    },
    request: (entry) => {
      const key = `${entry.gateway}\n${entry.route ?? ''}`;
      hits.set(key, (hits.get(key) ?? 0) + 1);
      if (!settings.quiet) {
        if (settings.json) event('request', entry);
        else live.print(io.stdout, `${requestLine(entry)}\n`);
      }
      redraw();
    },
    reload: (reload, first) => {
      findings(reload.problems, reload.input.loaded.texts);
      if (settings.json && !first) {
        const { published, taken, milliseconds, changes, restarted } = reload;
        event('reload', { published, taken, milliseconds, changes, restarted });
      }
      if (settings.json) return;
      if (!reload.published && !first) tell('the last good configuration stays in force\n');
      if (!reload.published) return;
      for (const note of reload.input.notes) tell(`note: ${note}\n`);
      for (const { document, fate, reason } of reload.input.loaded.ledger.leftovers())
        tell(`${formatPlace(document.place)}: warning: ${describeRef(document.ref)} was ${fate}: ${reason}\n`);
      for (const gateway of reload.restarted)
        tell(`Envoy of ${gateway} was started anew, since its bootstrap has changed\n`);
      if (!first && reload.changes > 0)
        tell(
          `reloaded in ${reload.milliseconds} ms: ${reload.changes} resources changed${reload.taken ? '' : ', not all of them taken yet'}\n`,
        );
    },
    refusal: (finding, texts) => findings([finding], texts),
    crash: (gateway, reason, delayMilliseconds) => {
      if (settings.json) event('crash', { gateway, reason, delayMilliseconds });
      else tell(`Envoy of ${gateway} ${reason}; it starts again in ${delayMilliseconds} ms\n`);
    },
    note: tell,
    end: () => live.end(),
  };
}

function excerptOf(texts: ReadonlyMap<string, string>) {
  return (place: { readonly file: string; readonly line?: number; readonly column?: number }): readonly string[] =>
    place.line === undefined ? [] : excerpt(texts.get(place.file) ?? '', place.line, place.column);
}

function jsonFinding({ path, ...finding }: Diagnostic): object {
  return { ...finding, ...(path && { path: formatPath(path) }) };
}

/** `12:00:01 200 GET www.example.com/hello -> default/web:3000 3 ms (route)`. */
function requestLine(entry: AccessEntry): string {
  const { time, status, method = '', host = '', path = '', milliseconds, flags, details } = entry;
  const clock = /T(\d\d:\d\d:\d\d)/.exec(time)?.[1] ?? '';
  const what = entry.kind === 'request' ? `${status} ${method} ${host}${path}` : `connection ${host}`.trim();
  const target = entry.service ?? entry.upstream ?? (details ? `answered by Envoy: ${details}` : 'answered by Envoy');
  const why = flags ? ` [${flags}]` : '';
  return `${clock} ${what} -> ${target} ${milliseconds} ms${why}${entry.route ? ` (${entry.route})` : ''}`;
}
