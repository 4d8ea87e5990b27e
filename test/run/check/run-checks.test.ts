import { describe, expect, it } from 'vitest';
import type { AccessEntry } from '../../../src/run/access-entry.ts';
import { runChecks } from '../../../src/run/check/run-checks.ts';
import type { PreparedGateway } from '../../../src/run/prepare-gateway.ts';
import type { ServedListener, ServedRoute } from '../../../src/run/served-gateway.ts';
import { checkOf, echoTarget } from './echo-target.ts';

const route = (name: string): ServedRoute => ({
  ...{ gateway: 'default/eg', name, listener: 'l', hostname: '*', match: '/', path: '/' },
});

describe('runChecks', () => {
  const target = echoTarget();
  const gatewayOf = (name: string, ...listeners: readonly Partial<ServedListener>[]): PreparedGateway =>
    ({
      name,
      listeners: listeners.map((listener) => ({
        ...{ gateway: name, name: 'l', protocol: 'HTTP', hostnames: ['*'], port: 80, localPort: target().port },
        ...{ host: '127.0.0.1', ...listener },
      })),
      routes: [route('hit'), route('idle')],
    }) as unknown as PreparedGateway;
  /** The log of an Envoy that notes each request under the marks that checks have. */
  const logOf = (marks: readonly string[]): AccessEntry[] =>
    marks.map((check) => ({
      ...{ kind: 'request', gateway: 'default/eg', time: '', status: 200, milliseconds: 1, route: 'hit', check },
    }));
  /** Entries that come after the requests. */
  const context = (gateways: readonly PreparedGateway[], log: readonly AccessEntry[]) => {
    let asked = 0;
    return { host: '127.0.0.1', gateways: () => gateways, entries: () => (asked++ === 0 ? [] : log) };
  };

  it('sends as many requests as a check wants and tells which routes took them', async () => {
    const check = checkOf('http://www.example.com/', {
      times: 3,
      expect: { status: 200, service: 'web', tolerance: 10 },
    });
    const report = await runChecks([check], context([gatewayOf('default/eg', {})], logOf(['0-0', '0-1', '0-2'])));
    expect(report.results).toMatchObject([{ passed: true, problems: [], requests: 3, routes: ['hit'] }]);
    expect([report.touched, report.untouched].map((list) => list.map(({ name }) => name))).toEqual([['hit'], ['idle']]);
  });

  it.each<[string, readonly Partial<ServedListener>[]]>([
    ['http://a/', [{ protocol: 'UDP' }]],
    ['http://a:81/', [{}]],
    ['https://a/', [{}]],
    ['udp://a:80', [{}]],
    ['grpcs://a:80/', [{ protocol: 'TCP' }]],
    ['http://a/', [{ port: 81 }, { port: 82, localPort: 2 }]],
  ])('says that no listener serves %s beside %j', async (url, listeners) => {
    const report = await runChecks([checkOf(url)], context([gatewayOf('default/eg', ...listeners)], []));
    expect(report.results).toMatchObject([{ passed: false, requests: 0 }]);
  });

  it.each<[string, string, readonly Partial<ServedListener>[]]>([
    ['the only port, where the URL names none', 'http://a/', [{ port: 8080 }]],
    [
      'the listener whose name fits',
      'http://b.example.com/',
      [{ hostnames: ['a.example.com'], localPort: 1 }, { hostnames: ['*.example.com'] }],
    ],
    ['the port that the URL names', 'http://a:81/', [{ localPort: 1 }, { port: 81 }]],
  ])('takes %s', async (_, url, listeners) => {
    const report = await runChecks([checkOf(url)], context([gatewayOf('default/eg', ...listeners)], logOf(['0-0'])));
    expect(report.results).toMatchObject([{ passed: true, requests: 1 }]);
  });

  it('keeps to the Gateway that a check names', async () => {
    const gateways = [gatewayOf('default/one', { localPort: 1 }), gatewayOf('default/two', {})];
    const check = checkOf('http://a/', { gateway: 'default/two' });
    expect((await runChecks([check], context(gateways, logOf(['0-0'])))).results).toMatchObject([{ passed: true }]);
  });
});
