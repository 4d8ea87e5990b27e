import { describe, expect, it } from 'vitest';
import { findRefusals } from '../../../src/analyze/refusals/find-refusals.ts';
import { formatPath } from '../../../src/core/diagnostic.ts';
import type { JsonObject } from '../../../src/core/json.ts';

const regex = { safeRegex: { regex: '*' } };
const byName = { endpoint: { address: { socketAddress: { address: 'a.example.com' } } } };
const resources = {
  clusters: [{ name: 'c', ...regex }, { name: 'c' }],
  endpoints: [{ clusterName: 'e', endpoints: [{ lbEndpoints: [byName] }], ...regex }],
  listeners: [{ name: 'l', ...regex }],
  routes: [{ name: 'r', virtualHosts: [{ name: 'v', domains: ['*', '*'] }], ...regex }],
  secrets: [{ name: 's', ...regex }],
};

function refused(lists: Partial<Record<keyof typeof resources, readonly JsonObject[]>>): readonly string[] {
  const none = { clusters: [], endpoints: [], listeners: [], routes: [], secrets: [] };
  return findRefusals({ ...none, ...lists }).map(({ kind, name, path }) => `${kind} ${name} ${formatPath(path)}`);
}

describe('what Envoy refuses, without an Envoy', () => {
  it('is looked for in all kinds of resources: shapes first, then values', () => {
    expect(refused(resources)).toEqual([
      'cluster c name',
      'load assignment e endpoints[0].lbEndpoints[0].endpoint.address.socketAddress.address',
      'listener l filterChains',
      'route configuration r virtualHosts[0].domains[1]',
      'cluster c safeRegex.regex',
      'load assignment e safeRegex.regex',
      'listener l safeRegex.regex',
      'route configuration r safeRegex.regex',
    ]);
  });

  it('is nothing in an empty configuration', () => {
    expect(refused({})).toEqual([]);
  });
});
