import { describe, expect, it } from 'vitest';
import { summarizeHosts, summarizeStats } from '../../../src/envoy/summary/stats-summary.ts';

const stats = (values: Readonly<Record<string, number>>) =>
  summarizeStats({ stats: Object.entries(values).map(([name, value]) => ({ name, value })) });

describe('summarizeStats', () => {
  it('has a table for the server, in a fixed order, without what is absent', () => {
    expect(stats({ 'control_plane.connected_state': 0, 'server.live': 1, 'server.other': 2 })).toEqual([
      {
        headers: ['SERVER', 'VALUE'],
        rows: [
          ['live', '1'],
          ['connected to the control plane', '0'],
        ],
      },
    ]);
  });

  it('has tables for HTTP listeners and clusters, a row for each', () => {
    const [http, cluster] = stats({
      'http.http-10080.downstream_cx_active': 1,
      'http.http-10080.downstream_rq_5xx': 2,
      'http.admin.downstream_cx_active': 3,
      'cluster.httproute/a.b/c.upstream_cx_active': 4,
      'cluster.httproute/a.b/c.membership_healthy': 5,
    });
    expect(http).toEqual({
      headers: ['HTTP', 'CX ACTIVE', 'RQ TOTAL', 'RQ 2XX', 'RQ 4XX', 'RQ 5XX'],
      rows: [
        ['http-10080', '1', '-', '-', '-', '2'],
        ['admin', '3', '-', '-', '-', '-'],
      ],
    });
    expect(cluster?.rows).toEqual([['httproute/a.b/c', '4', '-', '-', '-', '-', '5']]);
  });

  it.each([[undefined], [{}], [{ stats: [{ histograms: {} }, null, 'x'] }]])('has no tables for %j', (answer) => {
    expect(summarizeStats(answer)).toEqual([]);
  });
});

describe('summarizeHosts', () => {
  const host = (health_status: object, stats: readonly object[] = []) => ({
    address: { socket_address: { address: '10.0.0.1', port_value: 80 } },
    health_status,
    stats,
  });
  const rows = (...host_statuses: readonly object[]) =>
    summarizeHosts({ cluster_statuses: [{ name: 'c', host_statuses }] }).rows;

  it('has a row for each host; counters that are zero are left out of the JSON', () => {
    expect(
      rows(host({ eds_health_status: 'HEALTHY' }, [{ name: 'rq_total', value: '7' }, { name: 'cx_active' }])),
    ).toEqual([['c', '10.0.0.1:80', 'HEALTHY', '0', '7', '0']]);
  });

  it.each([
    [{}, 'HEALTHY'],
    [{ eds_health_status: 'DEGRADED' }, 'DEGRADED'],
    [{ failed_active_health_check: true, eds_health_status: 'HEALTHY' }, 'failed: active_health_check'],
    [{ failed_outlier_check: true, failed_active_health_check: true }, 'failed: outlier_check,active_health_check'],
    [{ failed_outlier_check: false }, 'HEALTHY'],
  ])('reads the health %j', (status, expected) => {
    expect(rows(host(status))[0]?.[2]).toBe(expected);
  });

  it('has no rows without an answer', () => {
    expect(summarizeHosts(undefined).rows).toEqual([]);
  });
});
