import { describe, expect, it } from 'vitest';
import type { EnvoyPatchPolicy, JSONPatchConfig } from '../../../../src/translate/ir/patch.ts';
import { applyPatches } from '../../../../src/translate/xds/patch/apply-patches.ts';
import type { ResourceLists } from '../../../../src/translate/xds/resources.ts';
import { at } from '../../infra/infra-fixture.ts';
import { startedTranslation } from '../xds-translation.ts';

const type = 'type.googleapis.com/envoy.config.cluster.v3.Cluster';
const rename = (name: string, value: unknown): JSONPatchConfig =>
  ({ type, name, operation: { op: 'replace', path: '/name', value } }) as JSONPatchConfig;
const policy = (name: string, ...jsonPatches: readonly JSONPatchConfig[]): EnvoyPatchPolicy =>
  ({
    name,
    namespace: 'ns',
    jsonPatches,
    status: { ancestors: [{ ancestorRef: { name: 'gw' }, controllerName: 'c', conditions: [] }] },
  }) as unknown as EnvoyPatchPolicy;
const lists = (): ResourceLists => ({
  listeners: [],
  routes: [],
  clusters: [{ name: 'a' }],
  endpoints: [],
  secrets: [],
});
const apply = (all: ResourceLists, ...envoyPatchPolicies: readonly EnvoyPatchPolicy[]) => {
  const t = startedTranslation({ envoyPatchPolicies });
  const statuses = applyPatches(t, all);
  const brief = statuses.map((status) => [
    status.name,
    at(status, 'status', 'ancestors', 0, 'conditions', 0, 'reason'),
  ]);
  return { t, statuses, brief };
};

describe('applyPatches', () => {
  it('applies policies in order, each on what the ones before made', () => {
    const all = lists();
    const { brief } = apply(all, policy('one', rename('a', 'b')), policy('two', rename('b', 'c')));
    expect(all.clusters).toEqual([{ name: 'c' }]);
    expect(brief).toEqual([
      ['one', 'Programmed'],
      ['two', 'Programmed'],
    ]);
  });

  it('goes on after a patch that fails, and says which one it was', () => {
    const all = lists();
    const { brief, statuses, t } = apply(all, policy('p', rename('a', 5), rename('gone', 'x'), rename('a', 'b')));
    expect(all.clusters).toEqual([{ name: 'b' }]);
    expect(brief).toEqual([['p', 'ResourceNotFound']]);
    expect(at(statuses[0], 'status', 'ancestors', 0, 'conditions', 0, 'message')).toContain(`${type}/gone`);
    expect(t.table.problems).toEqual([]);
    const refused = apply(lists(), policy('p', rename('a', 'b'), rename('b', 5))).statuses[0];
    expect(at(refused, 'status', 'ancestors', 0, 'conditions', 0, 'message')).toContain('patch 1 of b');
  });

  it('lets a patched resource come from the policy, too', () => {
    const all = lists();
    const source = policy('p', rename('a', 'b'));
    const t = startedTranslation({ envoyPatchPolicies: [source] });
    t.provenance.note(all.clusters[0] ?? {}, { kind: 'HTTPRoute', metadata: { name: 'r' } });
    t.provenance.note(source, { kind: 'EnvoyPatchPolicy', metadata: { name: 'p' } });
    applyPatches(t, all);
    const kinds = t.provenance.originsOf(all.clusters[0] ?? {}).map(({ object }) => object.kind);
    expect(kinds).toEqual(['HTTPRoute', 'EnvoyPatchPolicy']);
  });

  it('has no statuses without policies', () => {
    expect(applyPatches(startedTranslation(), lists())).toEqual([]);
  });
});
