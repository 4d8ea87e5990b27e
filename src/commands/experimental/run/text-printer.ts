import type { Diagnostic } from '../../../core/diagnostic.ts';
import type { Io } from '../../../core/io.ts';
import { describeRef } from '../../../core/resource-ref.ts';
import { formatPlace, renderDiagnostics } from '../../../output/render-diagnostic.ts';
import { excerpt } from '../../../resources/load/places/excerpt.ts';
import type { AccessEntry } from '../../../run/access-entry.ts';
import type { PreparedGateway } from '../../../run/prepare-gateway.ts';
import type { Reload } from '../../../run/reload-gateways.ts';
import { firstTry, gatewayTable } from './gateway-table.ts';
import { createLiveBlock } from './live-block.ts';
import type { SessionPrinter } from './session-printer.ts';

/**
 * Writes what happens for people, with a live table below it on a terminal. Requests are data and go to stdout, everything else to
 * stderr. `quiet` leaves the lines of requests out.
 */
export function createTextPrinter({ stdout, stderr }: Io, quiet: boolean): SessionPrinter {
  const hits = new Map<string, number>();
  let gateways: readonly PreparedGateway[] = [];
  const live = createLiveBlock(stderr, stdout);
  const tell = (text: string): void => live.print(stderr, text);
  const redraw = (): void => {
    // With --check nothing is served for people, and no table is shown.
    if (gateways.length > 0) live.show(() => gatewayTable(gateways, hits));
  };
  const findings = (list: readonly Diagnostic[], texts: ReadonlyMap<string, string>): void => {
    if (list.length > 0) tell(renderDiagnostics(list, { colour: stderr.colour, excerpt: excerptOf(texts) }));
  };
  return {
    ready: (served) => {
      const first = gateways.length === 0;
      gateways = served;
      if (first && !stderr.terminal) tell(`${gatewayTable(gateways, hits)}\n`);
      if (first) tell(readyText(gateways));
      redraw();
    },
    request: (entry) => {
      const key = `${entry.gateway}\n${entry.route ?? ''}`;
      hits.set(key, (hits.get(key) ?? 0) + 1);
      if (!quiet) live.print(stdout, `${requestLine(entry)}\n`);
      redraw();
    },
    reload: (reload, first) => {
      findings(reload.problems, reload.input.loaded.texts);
      if (reload.published) for (const line of reloadLines(reload, first)) tell(`${line}\n`);
      else if (!first) tell('the last good configuration stays in force\n');
    },
    refusal: (finding, texts) => findings([finding], texts),
    crash: (gateway, reason, delayMilliseconds) =>
      tell(`Envoy of ${gateway} ${reason}; it starts again in ${delayMilliseconds} ms\n`),
    end: () => live.end(),
  };
}

function readyText(gateways: readonly PreparedGateway[]): string {
  const example = firstTry(gateways);
  return example ? `ready; try: ${example}\n` : 'ready\n';
}

/** What is worth knowing about a configuration that is served now. */
function reloadLines({ input, restarted, changes, milliseconds, taken }: Reload, first: boolean): readonly string[] {
  const leftovers = input.loaded.ledger.leftovers();
  return [
    ...input.notes.map((note) => `note: ${note}`),
    ...leftovers.map(
      ({ document, fate, reason }) =>
        `${formatPlace(document.place)}: warning: ${describeRef(document.ref)} was ${fate}: ${reason}`,
    ),
    ...restarted.map((gateway) => `Envoy of ${gateway} was started anew, since its bootstrap has changed`),
    ...(first || changes === 0
      ? []
      : [`reloaded in ${milliseconds} ms: ${changes} resources changed${taken ? '' : ', not all of them taken yet'}`]),
  ];
}

function excerptOf(texts: ReadonlyMap<string, string>) {
  return (place: { readonly file: string; readonly line?: number; readonly column?: number }): readonly string[] =>
    place.line === undefined ? [] : excerpt(texts.get(place.file) ?? '', place.line, place.column);
}

/** `12:00:01 200 GET www.example.com/hello -> default/web:3000 3 ms (route)`. */
function requestLine(entry: AccessEntry): string {
  const { time, status, method = '', host = '', path = '', milliseconds, flags, details } = entry;
  const clock = /T(\d\d:\d\d:\d\d)/.exec(time)?.[1] ?? '';
  const what = entry.kind === 'request' ? `${status} ${method} ${host}${path}` : `${entry.kind} ${host}`.trim();
  const target = entry.service ?? entry.upstream ?? (details ? `answered by Envoy: ${details}` : 'answered by Envoy');
  const why = flags ? ` [${flags}]` : '';
  return `${clock} ${what} -> ${target} ${milliseconds} ms${why}${entry.route ? ` (${entry.route})` : ''}`;
}
