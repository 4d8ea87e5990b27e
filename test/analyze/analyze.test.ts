import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze/analyze.ts';
import { type CheckFinding, defineCheck } from '../../src/analyze/check.ts';
import { loadTexts } from '../../src/resources/load/load.ts';
import { profiles } from '../../src/resources/load/profiles.ts';
import { route, world } from './analyze-text.ts';
import { clusterStateOf } from './cluster-state-of.ts';

const resource = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'default', name: 'shop' };
const finding = (path: CheckFinding['path'], more: Partial<CheckFinding> = {}): CheckFinding => ({
  resource,
  message: 'm',
  ...(path && { path }),
  ...more,
});
const check = (code: string, findings: readonly CheckFinding[], more: object = {}) =>
  defineCheck({
    code,
    name: code,
    severity: 'warning',
    summary: '',
    docs: { what: '', why: '', example: '', fix: '' },
    run: () => findings,
    ...more,
  });

async function analyzed(checks: readonly ReturnType<typeof check>[], options: object = {}, text = world + route) {
  const loaded = await loadTexts([{ name: 'in.yaml', text }], { profile: profiles.controller });
  return await analyze(loaded, { checks, now: new Date('2026-01-01T00:00:00Z'), ...options });
}
async function codes(checks: readonly ReturnType<typeof check>[], options: object = {}): Promise<readonly string[]> {
  return (await analyzed(checks, options)).findings.map(({ code }) => code);
}

describe('analyze', () => {
  it('gives findings their code, severity and place', async () => {
    const { findings } = await analyzed([
      check('A', [finding(['spec', 'rules', 0]), finding(['kind'], { severity: 'info' })]),
    ]);
    expect(findings).toMatchObject([
      { code: 'A', severity: 'warning', place: { file: 'in.yaml', line: 26 } },
      { code: 'A', severity: 'info', place: { file: 'in.yaml', line: 21 } },
    ]);
  });

  it('has problems of loading in front, and says nothing twice', async () => {
    const broken = route.replace('rules:', 'rulez:');
    const twice = check('A', [finding(['spec']), finding(['spec']), finding(['spec'], { message: 'other' })]);
    const { findings } = await analyzed([twice], {}, world + broken);
    expect(findings.map(({ code }) => code)).toEqual(['field-unknown', 'A', 'A']);
  });

  it('runs checks of the cluster only with one', async () => {
    const live = check('A', [finding(['spec'])], { needsCluster: true });
    expect(await codes([live])).toEqual([]);
    expect(await codes([live], { cluster: clusterStateOf({}) })).toEqual(['A']);
  });

  it.each<readonly [string, CheckFinding['path'], CheckFinding, readonly string[]]>([
    ['of the same field', ['spec', 'rules', 0], finding(['spec', 'rules', 0]), ['B']],
    ['of a field inside', ['spec', 'rules', 0], finding(['spec', 'rules', 0, 'matches']), ['B']],
    ['of another field', ['spec', 'rules', 0], finding(['spec', 'rules', 1]), ['A', 'B']],
    ['of a field around', ['spec', 'rules', 0], finding(['spec', 'rules']), ['A', 'B']],
    ['without a path', ['spec', 'rules', 0], finding(undefined), ['A', 'B']],
    ['that is only info', ['spec', 'rules', 0], finding(['spec', 'rules', 0], { severity: 'info' }), ['A', 'B']],
    [
      'of another object',
      ['spec', 'rules', 0],
      finding(['spec', 'rules', 0], { resource: { ...resource, name: 'other' } }),
      ['A', 'B'],
    ],
  ])('lets a general finding give way to a particular one %s', async (_, path, particular, expected) => {
    expect(await codes([check('A', [finding(path)], { general: true }), check('B', [particular])])).toEqual(expected);
  });

  it('lets general findings give way to one that explains them', async () => {
    const general = check('A', [finding(['spec', 'rules', 0]), finding(['spec', 'rules', 1])], { general: true });
    const related = [{ message: 'here', resource, path: ['spec', 'rules', 0] }];
    const cause = finding(['spec'], { resource: { ...resource, name: 'cause' }, related });
    const paths = async (particular: CheckFinding) =>
      (await analyzed([general, check('B', [particular])])).findings.map(({ code, path }) => `${code} ${path?.at(-1)}`);
    expect(await paths({ ...cause, explainsRelated: true })).toEqual(['A 1', 'B spec']);
    expect(await paths(cause)).toEqual(['A 0', 'A 1', 'B spec']);
  });

  it('lets warnings of loading give way to a check that speaks of the field', async () => {
    const old = route.replace('HTTPRoute', 'TLSRoute').replace('/v1', '/v1alpha2');
    const about = (path: string): CheckFinding => ({ ...finding([path]), resource: { ...resource, kind: 'TLSRoute' } });
    const found = async (path: string) =>
      (await analyzed([check('A', [about(path)])], {}, world + old)).findings.map(({ code }) => code);
    expect(await found('apiVersion')).not.toContain('version-deprecated');
    expect(await found('kind')).toContain('version-deprecated');
  });

  it('hands the checks what they look at', async () => {
    const now = new Date('2026-01-01T00:00:00Z');
    const { input } = await analyzed([], { now });
    expect(input.documents.map(({ ref }) => ref.kind)).toEqual(['GatewayClass', 'Gateway', 'Service', 'HTTPRoute']);
    expect(input.now).toBe(now);
    expect(input.index.routes).toHaveLength(1);
    expect([...input.translation.xds.keys()]).toEqual(['default/eg']);
    expect(input.ledger.leftovers()).toEqual([]);
    expect(input).not.toHaveProperty('cluster');
  });
});
