import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import type { DumpSection } from '../../../src/envoy/dump/config-dump.ts';
import { selectSection, summarize, summarizeAll } from '../../../src/envoy/summary/dump-summary.ts';
import type { SummaryFilter } from '../../../src/envoy/summary/summary-table.ts';
import { smallDump } from '../small-dump.ts';

const dump = { configs: smallDump.configs as unknown as readonly JsonObject[] };
const rows = (section: DumpSection, filter: SummaryFilter = {}) =>
  summarize(dump, section, filter, new Date('2026-06-01')).rows;

describe('summaries', () => {
  it('shows each section', () => {
    expect(rows('bootstrap')).toContainEqual(['admin address', '127.0.0.1:19000']);
    expect(rows('listener')).toEqual([
      ['default/eg/http', '0.0.0.0', '10080', 'HTTP', '-', 'Route: default/eg/http', 'active'],
      ['default/eg/bad', '-', '-', 'TCP', '-', '-', 'error, update refused'],
    ]);
    expect(rows('route').map((row) => row.slice(3, 5))).toEqual([
      ['/api/* x-version=2', 'httproute/default/backend/rule/0'],
      ['/*', 'redirect https://'],
    ]);
    expect(rows('cluster')[1]?.slice(0, 5)).toEqual([
      'httproute/default/backend/rule/0',
      'EDS',
      '(EDS)',
      'HTTP1',
      'LEAST_REQUEST',
    ]);
    expect(rows('endpoint')).toEqual([
      ['10.0.0.1:3000', 'HEALTHY', '1', '0', 'r/z', 'httproute/default/backend/rule/0'],
      ['10.0.0.2:3000', 'UNHEALTHY', '1', '0', 'r/z', 'httproute/default/backend/rule/0'],
    ]);
    expect(rows('secret')).toEqual([['default/eg-cert', 'certificate', 'active', '-', '-', '-', 'unreadable']]);
    expect(summarizeAll(dump).rows).toContainEqual(['Listeners', '2', '1']);
    expect(summarizeAll(dump).rows).toContainEqual(['Future', '1', '0']);
  });

  const filters: readonly (readonly [DumpSection, SummaryFilter, number])[] = [
    ['listener', { port: 10080 }, 1],
    ['listener', { address: '0.0' }, 1],
    ['listener', { type: 'http' }, 1],
    ['listener', { name: 'bad' }, 1],
    ['route', { host: 'a.example.org' }, 2],
    ['route', { host: 'example.org' }, 0],
    ['route', { host: 'www.example.com', path: '/api/x' }, 2],
    ['route', { path: '/apix' }, 1],
    ['route', { cluster: 'backend' }, 1],
    ['cluster', { fqdn: 'backend' }, 1],
    ['cluster', { type: 'strict_dns' }, 1],
    ['endpoint', { status: 'healthy' }, 1],
    ['endpoint', { port: 3000, cluster: 'backend', address: '0.2' }, 1],
    ['secret', { type: 'certificate' }, 1],
    ['secret', { status: 'warming' }, 0],
  ];
  it.each(filters)('%s %j has %i rows', (section, filter, count) => {
    expect(rows(section, filter)).toHaveLength(count);
    const part = selectSection(dump, section, filter);
    const kept = Object.values(part ?? {}).flatMap((value) => (Array.isArray(value) ? value : []));
    expect(kept.length > 0).toBe(count > 0);
  });
});
