import { describe, expect, it } from 'vitest';
import { satisfies, semverFunctions } from '../../../../src/helm/template/functions/semver.ts';
import { TemplateError } from '../../../../src/helm/template/template-error.ts';
import { GoObject, type Value } from '../../../../src/helm/template/value.ts';
import { call, printed } from '../call-function.ts';

describe('satisfies', () => {
  it.each([
    ['>=1.2.0', '1.2.3'],
    ['^1.2', '1.9.9'],
    ['^0.2.3', '0.2.9'],
    ['~1.2.3', '1.2.9'],
    ['~1', '1.9.0'],
    ['>1.0 <2.0', '1.5.0'],
    ['>=1.0.0, <2.0.0', 'v1.5'],
    ['1.x', '1.5.0'],
    ['*', '1.0.0'],
    ['=1.2', '1.2.5'],
    ['<=1.2', '1.2.9'],
    ['>=1.20-0', '1.20.3-gke.1'],
    ['1.2 - 1.4', '1.3.5'],
    ['1.2.3 || 2.x', '2.1.0'],
    ['!=1.2.3', '1.2.4'],
  ])('%s takes %s', (constraint, version) => {
    expect(satisfies(constraint, version)).toBe(true);
  });

  it.each([
    ['^1.2', '2.0.0'],
    ['^0.2.3', '0.3.0'],
    ['^0.0.3', '0.0.4'],
    ['~1.2.3', '1.3.0'],
    ['>1.2', '1.2.9'],
    ['>=1.0.0, <2.0.0', '2.0.0'],
    ['>=1.20', '1.20.3-gke.1'],
    ['1.2 - 1.4', '1.1.9'],
    ['1.2.3 || 2.x', '3.0.0'],
    ['!=1.2.3', '1.2.3'],
    ['!=1.2', '1.2.7'],
  ])('%s does not take %s', (constraint, version) => {
    expect(satisfies(constraint, version)).toBe(false);
  });

  it.each([
    ['1.0', 'x'],
    ['', '1.0.0'],
    ['abc', '1.0.0'],
    ['>= ', '1.0.0'],
    ['1.0 nonsense', '1.0.0'],
  ])('refuses %j with %j', (constraint, version) => {
    expect(() => satisfies(constraint, version)).toThrow(TemplateError);
  });
});

describe('semver', () => {
  const method = (version: string, name: string, ...args: readonly Value[]): Value => {
    const object = call(semverFunctions, 'semver', [version]);
    return (object instanceof GoObject && object.methods.get(name)?.(args)) || 0n;
  };

  it('has the parts of a version', () => {
    const parts = ['Major', 'Minor', 'Patch', 'Prerelease', 'Metadata', 'Original'];
    expect(parts.map((name) => method('v1.2.3-beta.1+b5', name))).toEqual([
      1n,
      2n,
      3n,
      'beta.1',
      'b5',
      'v1.2.3-beta.1+b5',
    ]);
  });

  it.each([
    ['v1.2', '1.2.0'],
    ['1', '1.0.0'],
    ['1.2.3+b', '1.2.3+b'],
    ['x', 'error'],
    ['1.2.3.4', 'error'],
  ])('%s prints as %s', (version, text) => {
    expect(printed(semverFunctions, 'semver', [version])).toBe(text);
  });

  it('compares with another version only', () => {
    const other = call(semverFunctions, 'semver', ['1.2.4']);
    expect(method('1.2.3', 'Compare', other)).toBe(-1n);
    expect(method('1.2.3', 'LessThan', other)).toBe(true);
    expect(method('1.2.5', 'GreaterThan', other)).toBe(true);
    expect(method('1.2.4', 'Equal', other)).toBe(true);
    expect(() => method('1.2.4', 'Equal', '1.2.4')).toThrow(TemplateError);
  });

  it('semverCompare takes the constraint first', () => {
    expect(printed(semverFunctions, 'semverCompare', ['>=1.2', '1.3.0'])).toBe('true');
    expect(printed(semverFunctions, 'semverCompare', ['>=1.2', '1.1.0'])).toBe('false');
  });
});
