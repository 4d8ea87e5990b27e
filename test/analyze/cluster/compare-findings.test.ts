import { describe, expect, it } from 'vitest';
import { compareFindings } from '../../../src/analyze/cluster/compare-findings.ts';
import type { Finding } from '../../../src/analyze/finding.ts';

const finding = (name: string, more: Partial<Finding> = {}): Finding => ({
  code: 'EG0004',
  severity: 'error',
  message: 'gone',
  resource: { group: '', kind: 'Service', namespace: 'shop', name },
  path: ['spec', 'rules', 0],
  ...more,
});
const compare = (before: readonly Finding[], after: readonly Finding[]) =>
  compareFindings(before, after).map(({ state, resource }) => `${state} ${resource?.name}`);

describe('compareFindings', () => {
  it('tells what is new, what stayed, and at the end what is gone', () => {
    const before = [finding('gone'), finding('old')];
    expect(compare(before, [finding('new'), finding('old')])).toEqual([
      'introduced new',
      'unchanged old',
      'fixed gone',
    ]);
  });

  it('does not look at places', () => {
    const moved = finding('a', { place: { file: 'a.yaml', line: 3 } });
    expect(compare([finding('a', { place: { file: 'cluster' } })], [moved])).toEqual(['unchanged a']);
  });

  it.each<readonly [string, Partial<Finding>]>([
    ['code', { code: 'EG0002' }],
    ['path', { path: ['spec', 'rules', 1] }],
    ['message', { message: 'other' }],
    ['namespace', { resource: { group: '', kind: 'Service', namespace: 'other', name: 'a' } }],
  ])('of another %s are others', (_, more) => {
    expect(compare([finding('a')], [finding('a', more)])).toEqual(['introduced a', 'fixed a']);
  });

  it('without a resource are compared as well', () => {
    const { resource: _, ...bare } = finding('a');
    expect(compareFindings([bare], [bare])).toEqual([{ ...bare, state: 'unchanged' }]);
  });
});
