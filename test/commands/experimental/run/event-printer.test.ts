import { describe, expect, it } from 'vitest';
import { createEventPrinter } from '../../../../src/commands/experimental/run/event-printer.ts';
import type { AccessEntry } from '../../../../src/run/access-entry.ts';
import { preparedGateway, servedListener, servedRoute } from './prepared-gateways.ts';
import { finding, reloadOf } from './reloads.ts';

const entry: AccessEntry = {
  kind: 'request',
  gateway: 'default/eg',
  time: 'T',
  status: 200,
  milliseconds: 1,
  route: 'r',
};

describe('the printer of events', () => {
  const start = (quiet = false) => {
    const written: string[] = [];
    const stream = { write: (text: string) => void written.push(text), colour: false, terminal: false, columns: 80 };
    const events = () => written.map((line) => JSON.parse(line) as { readonly event: string });
    return { printer: createEventPrinter(stream, quiet), events, written };
  };

  it('tells of listeners and routes when they are ready, and again when they have changed', () => {
    const { printer, events } = start();
    const before = preparedGateway([servedListener()], [servedRoute('a')]);
    const after = preparedGateway([servedListener()], [servedRoute('b')]);
    for (const gateway of [before, before, after, after]) printer.ready([gateway]);
    expect(events()).toEqual([
      { event: 'ready', listeners: before.listeners, routes: before.routes },
      { event: 'served', listeners: [], routes: after.routes, gone: [{ gateway: 'default/eg', name: 'a' }] },
    ]);
  });

  it('writes one line for each request, or none', () => {
    const loud = start();
    loud.printer.request(entry);
    expect(loud.written).toEqual([`${JSON.stringify({ event: 'request', ...entry })}\n`]);
    const quiet = start(true);
    quiet.printer.request(entry);
    expect(quiet.written).toEqual([]);
  });

  it('tells of reloads with their findings, of the first one the findings alone', () => {
    const { printer, events } = start();
    const bad = reloadOf({ published: false, problems: [finding] });
    printer.reload(bad, true);
    printer.reload(bad, false);
    expect(events().map(({ event }) => event)).toEqual(['finding', 'finding', 'reload']);
    expect(events()[0]).toMatchObject({ code: 'field-unknown', path: 'spec.b', place: { line: 2 } });
    expect(events()[2]).toEqual({
      event: 'reload',
      published: false,
      taken: true,
      milliseconds: 7,
      changes: 2,
      restarted: [],
    });
  });

  it('tells of refusals and crashes', () => {
    const { printer, events } = start();
    printer.refusal(finding, new Map());
    printer.crash('default/eg', 'was killed', 500);
    printer.end();
    expect(events()).toEqual([
      expect.objectContaining({ event: 'finding', code: 'field-unknown' }),
      { event: 'crash', gateway: 'default/eg', reason: 'was killed', delayMilliseconds: 500 },
    ]);
  });
});
