import { describe, expect, it } from 'vitest';
import type { ResourceRequest, ToXdsHooks } from '../../../src/translate/features/to-xds-hooks.ts';
import { addFeatureResources } from '../../../src/translate/xds/feature-resources.ts';
import { httpScope } from './xds-scopes.ts';
import { problemsOf, startedTranslation } from './xds-translation.ts';

const destination = (name: string, host = '10.1.0.1') => ({
  name,
  settings: [
    {
      name: `${name}/0`,
      endpoints: [{ host, port: 80 }],
      tls: { alpnProtocols: null, insecureSkipVerify: true, clientCertificates: [{ name: `${name}-cert` }] },
    },
  ],
});
const service = (name: string, host?: string): ResourceRequest => ({
  kind: 'destination',
  destination: destination(name, host),
  clientCertificates: false,
});
const needing = (filterType: string, ...requests: readonly ResourceRequest[]): ToXdsHooks => ({
  filterTypes: [filterType],
  resources: () => requests,
});
const add = (...hooks: readonly ToXdsHooks[]) => {
  const t = startedTranslation({}, hooks);
  addFeatureResources(t, httpScope());
  return {
    clusters: t.table.clusters.map(({ name }) => name),
    secrets: t.table.secrets.map(({ name }) => name),
    problems: problemsOf(t),
  };
};

describe('addFeatureResources', () => {
  it('goes through features by their filter types, whatever the order of the registry', () => {
    const made = add(needing('b', service('b')), needing('a', service('a1'), service('a2')), {
      resources: () => [service('first')],
    });
    expect(made.clusters).toEqual(['first', 'a1', 'a2', 'b']);
  });

  it('adds each kind of resource, once per name', () => {
    const cluster = { kind: 'cluster', cluster: { name: 'mine', type: 'STATIC' } } as const;
    const secret = { kind: 'secret', secret: { name: 's' } } as const;
    const url = { kind: 'url', url: 'https://a.test/keys' } as const;
    const made = add(
      needing('a', url, secret, cluster, service('d')),
      needing('b', url, secret, cluster, service('d')),
    );
    expect(made).toEqual({ clusters: ['a_test_443', 'mine', 'd'], secrets: ['s'], problems: [] });
  });

  it('adds client certificates of a service only where they are asked for', () => {
    const asked = { kind: 'destination', destination: destination('d'), clientCertificates: true } as const;
    expect(add(needing('a', asked)).secrets).toEqual(['d-cert']);
    expect(add(needing('a', service('d'))).secrets).toEqual([]);
  });

  it('stops at the first problem and names listener and feature', () => {
    const made = add(needing('b', service('late')), needing('a', service('ok'), service('bad', ''), service('never')));
    expect(made.clusters).toEqual(['ok']);
    expect(made.problems).toEqual([expect.stringMatching(/^listener web: f1: cluster bad: /)]);
  });
});
