import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTextPrinter } from '../../../../src/commands/experimental/run/text-printer.ts';
import type { AccessEntry } from '../../../../src/run/access-entry.ts';
import { fakeIo } from '../../run-command.ts';
import { preparedGateway, servedListener, servedRoute } from './prepared-gateways.ts';
import { finding, reloadOf } from './reloads.ts';

const gateway = preparedGateway([servedListener()], [servedRoute('one'), servedRoute('two', { match: '/two' })]);
const entry: AccessEntry = {
  ...{ kind: 'request', gateway: 'default/eg', time: '2026-06-01T12:00:01.5Z', status: 200, milliseconds: 3 },
  ...{ method: 'GET', host: 'a', path: '/x', route: 'one', service: 'default/web:80', upstream: '127.0.0.1:1' },
};

describe('the printer for people', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const start = (terminal = false, quiet = false) => {
    const streams = fakeIo();
    const io = {
      ...streams.io,
      stdout: { ...streams.io.stdout, terminal },
      stderr: { ...streams.io.stderr, terminal },
    };
    return { ...streams, printer: createTextPrinter(io, quiet) };
  };

  it('writes the table once where no terminal is, and the command to try first', () => {
    const { printer, err } = start();
    printer.ready([gateway]);
    printer.ready([gateway]);
    expect(err().match(/LISTENER/g)).toHaveLength(1);
    expect(err()).toContain("ready; try: curl -i 'http://127.0.0.1:10080/'\n");
  });

  it.each<[string, Partial<AccessEntry>, string]>([
    ['a request', {}, '12:00:01 200 GET a/x -> default/web:80 3 ms (one)'],
    ['an upstream that is no Service', { service: undefined }, '12:00:01 200 GET a/x -> 127.0.0.1:1 3 ms (one)'],
    [
      'an answer of Envoy',
      {
        service: undefined,
        upstream: undefined,
        route: undefined,
        status: 404,
        flags: 'NR',
        details: 'route_not_found',
      },
      '12:00:01 404 GET a/x -> answered by Envoy: route_not_found 3 ms [NR]',
    ],
    ['a connection', { kind: 'connection', host: 'sni' }, '12:00:01 connection sni -> default/web:80 3 ms (one)'],
    ['a session', { kind: 'session', host: undefined }, '12:00:01 session -> default/web:80 3 ms (one)'],
  ])('writes a line for %s', (_, more, line) => {
    const { printer, out } = start();
    printer.request({ ...entry, ...more });
    expect(out()).toBe(`${line}\n`);
  });

  it('counts hits in a live table, also when it writes no lines', () => {
    const { printer, out, err } = start(true, true);
    printer.ready([gateway]);
    for (const route of ['two', 'two', 'one']) printer.request({ ...entry, route });
    vi.advanceTimersByTime(1_000);
    expect(out()).toBe('');
    expect(err()).toMatch(/HITS +HOSTNAME +MATCH +ROUTE\n2 +\* +\/two +two\n1 +\* +\/ +one/);
  });

  it('draws no table before there is something to show', () => {
    const { printer, err } = start(true, true);
    printer.request(entry);
    vi.advanceTimersByTime(1_000);
    printer.end();
    expect(err()).toBe('');
  });

  it('tells of a good edit, of one that is not taken yet and of an Envoy that was started anew', () => {
    const { printer, err } = start();
    printer.reload(reloadOf(), true);
    printer.reload(reloadOf({ changes: 0 }), false);
    expect(err()).toBe('');
    printer.reload(reloadOf({ taken: false, restarted: ['default/eg'] }), false);
    expect(err().split('\n')).toEqual([
      expect.stringContaining('default/eg'),
      'reloaded in 7 ms: 2 resources changed, not all of them taken yet',
      '',
    ]);
  });

  it('shows the place of what is wrong, and that the last good configuration stays', () => {
    const { printer, err } = start();
    printer.reload(reloadOf({ published: false, problems: [finding] }), false);
    expect(err()).toContain('gateway.yaml:2:1');
    expect(err()).toContain('b: 2');
    expect(err()).toContain('the last good configuration stays in force\n');
  });

  it('shows refusals in the text that they are about, and crashes', () => {
    const { printer, err } = start();
    printer.refusal(finding, new Map([['gateway.yaml', 'x: 1\ny: the edit\n']]));
    printer.crash('default/eg', 'was killed', 500);
    expect(err()).toContain('y: the edit');
    expect(err()).toContain('default/eg was killed; it starts again in 500 ms\n');
  });
});
