import { describe, expect, it } from 'vitest';
import { refusedVirtualHosts } from '../../../src/analyze/refusals/refused-virtual-hosts.ts';

const host = (name: string, ...domains: readonly string[]) => ({ name, domains });
const refused = (...virtualHosts: readonly ReturnType<typeof host>[]) =>
  refusedVirtualHosts({ name: 'r', virtualHosts });

describe('refusedVirtualHosts', () => {
  it('are domains of two hosts, whatever their case', () => {
    const second = host('b', 'c.example.com', 'A.example.com');
    expect(refused(host('a', 'a.example.com', '*'), second)).toMatchObject([
      {
        kind: 'route configuration',
        name: 'r',
        path: ['virtualHosts', 1, 'domains', 1],
        nodes: [{ name: 'r' }, second],
      },
    ]);
  });

  it('are domains that one host has twice', () => {
    expect(refused(host('a', '*', '*')).map(({ path }) => path)).toEqual([['virtualHosts', 0, 'domains', 1]]);
  });

  it('are not hosts of one name', () => {
    expect(refused(host('a', 'a.example.com'), host('a', '*.example.com'))).toEqual([]);
  });

  it('are none where there are no hosts or domains', () => {
    expect(refusedVirtualHosts({ name: 'r' })).toEqual([]);
    expect(refusedVirtualHosts({ name: 'r', virtualHosts: [{ name: 'a' }] })).toEqual([]);
  });
});
