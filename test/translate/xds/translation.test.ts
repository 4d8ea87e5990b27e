import { describe, expect, it } from 'vitest';
import { ok } from '../../../src/core/result.ts';
import type { Feature } from '../../../src/translate/features/feature.ts';
import type { Xds } from '../../../src/translate/ir/xds.ts';
import type { TranslateOptions } from '../../../src/translate/options.ts';
import { controllerOptions } from '../../../src/translate/options.ts';
import { createProvenance } from '../../../src/translate/provenance.ts';
import { createPieceMemory } from '../../../src/translate/xds/piece-memory.ts';
import { createTranslation } from '../../../src/translate/xds/translation.ts';
import { httpListener } from './xds-scopes.ts';

const feature = (name: string, toXds?: Feature['toXds']) => ({ name, toXds }) as Feature;
const start = (xds: Xds, options: Partial<TranslateOptions> = {}, features: readonly Feature[] = []) =>
  createTranslation(xds, { ...controllerOptions, ...options }, createProvenance(), features);

it('lists the hooks of one kind in the order of the features, once', () => {
  const route = () => ok({});
  const t = start({}, {}, [
    feature('a', { route }),
    feature('b'),
    feature('c', { route }),
    feature('d', { virtualHost: () => ({}) }),
  ]);
  expect(t.hooks('route').map(({ feature }) => feature)).toEqual(['a', 'c']);
  expect(t.hooks('route')).toBe(t.hooks('route'));
  expect(t.hooks('cluster')).toEqual([]);
});

it('finds merged backends by name', () => {
  const t = start({ backendClusters: [{ name: 'a' }, { name: 'b' }] });
  expect([...t.backendClusters.keys()]).toEqual(['a', 'b']);
});

it('takes the order of filters from the class only when asked to', () => {
  const order = (name: string) => [{ name, before: 'x' }] as never;
  const options = { classFilterOrder: order('class') };
  expect(start({ filterOrder: order('ir') }, options).filterOrder).toEqual(order('ir'));
  expect(start({ filterOrder: order('ir') }, { ...options, filterOrderFromClass: true }).filterOrder).toEqual(
    order('class'),
  );
  expect(start({}).filterOrder).toEqual([]);
});

describe('the scope of a single route or cluster', () => {
  const xds: Xds = { http: [httpListener()], tcp: [], udp: [], envoyPatchPolicies: [], metrics: undefined };

  it('holds settings and choices, but no listeners and nothing of the world outside', () => {
    const { pieceScope } = start({ ...xds, backendClusters: [{ name: 'a' }] }, { luaDisabled: true });
    expect(pieceScope.xds).toEqual({ backendClusters: [{ name: 'a' }] });
    expect(pieceScope.options).toMatchObject({ luaDisabled: true });
    for (const name of ['now', 'wasmCache', 'extensionServer', 'oidcDiscovery'])
      expect(pieceScope.options).not.toHaveProperty(name);
  });

  it('is one object in translations that share a memory while the settings stay the same', () => {
    const memory = createPieceMemory();
    const next = (more: Xds, now: string) =>
      createTranslation(
        { ...xds, ...more },
        { ...controllerOptions, now: new Date(now) },
        createProvenance(),
        [],
        memory.begin(),
      ).pieceScope;
    const first = next({}, '2027-01-01');
    expect(next({ http: [] }, '2028-01-01')).toBe(first);
    expect(next({ backendClusters: [{ name: 'a' }] }, '2028-01-01')).not.toBe(first);
  });
});
