import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/analyze/finding.ts';
import { applySuppressions } from '../../../src/analyze/suppress/apply-suppressions.ts';
import type { Suppression } from '../../../src/analyze/suppress/suppression.ts';

const resource = { group: '', kind: 'Service', namespace: 'shop', name: 'cart' };
const finding: Finding = { code: 'EG0004', severity: 'error', message: 'gone', resource };
const suppression = (more: Partial<Suppression> = {}): Suppression => ({
  code: 'EG0004',
  reason: 'known',
  by: 'flag',
  source: undefined,
  ...more,
});
const codes = (list: readonly Finding[]): readonly string[] => list.map(({ code }) => code);

describe('suppressions', () => {
  it('take findings out and keep them with the reason', () => {
    const { findings, suppressed } = applySuppressions([finding], [suppression()], () => true);
    expect(findings).toEqual([]);
    expect(suppressed).toEqual([{ finding, reason: 'known', by: 'flag' }]);
  });

  it.each([
    ['Service/shop/*', 0],
    ['Service/shop/cart', 0],
    ['*', 0],
    ['Service/other/*', 1],
    ['Service/shop/car', 1],
    ['Service.shop.cart', 1],
  ])('for %s leave %i', (pattern, left) => {
    const { findings } = applySuppressions([finding], [suppression({ scope: { pattern } })], () => true);
    expect(codes(findings).filter((code) => code === 'EG0004')).toHaveLength(left);
  });

  it('that match nothing are findings, unless their check did not run', () => {
    expect(codes(applySuppressions([], [suppression()], () => true).findings)).toEqual(['EG0090']);
    expect(applySuppressions([], [suppression()], () => false).findings).toEqual([]);
  });

  it('without a reason do not count and are findings', () => {
    const { findings, suppressed } = applySuppressions([finding], [suppression({ reason: ' ' })], () => true);
    expect(codes(findings)).toEqual(['EG0004', 'EG0091']);
    expect(suppressed).toEqual([]);
  });

  it('on a resource are about that resource alone', () => {
    const other = { ...finding, resource: { ...resource, name: 'other' } };
    const { findings } = applySuppressions([finding, other], [suppression({ scope: { resource } })], () => true);
    expect(findings).toEqual([other]);
  });

  it('with a scope do not take out findings without a resource', () => {
    const { resource: _, ...bare } = finding;
    const scoped = suppression({ scope: { pattern: '*' } });
    expect(codes(applySuppressions([bare], [scoped], () => true).findings)).toEqual(['EG0004', 'EG0090']);
    expect(applySuppressions([bare], [suppression()], () => true).findings).toEqual([]);
  });

  it('of annotations are found where they stand, as warnings', () => {
    const source = { resource, path: ['metadata', 'annotations', 'egctl/ignore.EG0004'] };
    const [unused] = applySuppressions([], [suppression({ by: 'annotation', source })], () => true).findings;
    expect(unused).toMatchObject({ code: 'EG0090', severity: 'warning', ...source });
  });
});
