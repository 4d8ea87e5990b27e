import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/analyze/registry.ts';
import { chooseChecks } from '../../../src/commands/analyze/choose-checks.ts';
import { UsageError } from '../../../src/core/errors.ts';

const chosen = (only: readonly string[], skip: readonly string[] = []): readonly string[] =>
  chooseChecks(only, skip).checks.map(({ code }) => code);

function hintFor(only: readonly string[], skip: readonly string[] = []): string | undefined {
  try {
    chooseChecks(only, skip);
  } catch (error) {
    if (error instanceof UsageError) return error.hint;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('chooseChecks', () => {
  it('takes all checks and lets every code through when nothing is said', () => {
    const { checks: all, includes } = chooseChecks([], []);
    expect(all).toEqual(checks);
    expect(includes('field-unknown')).toBe(true);
  });

  it('takes codes in any case and names, in the order of the registry', () => {
    expect(chosen(['eg0007', 'backend-not-found'])).toEqual(['EG0004', 'EG0007']);
  });

  it('leaves out what is skipped, also of what was asked for', () => {
    expect(chosen([], ['EG0004'])).toEqual(checks.map(({ code }) => code).filter((code) => code !== 'EG0004'));
    expect(chosen(['EG0004', 'EG0007'], ['EG0004'])).toEqual(['EG0007']);
  });

  it('knows codes of the resource checks, which are no checks of their own', () => {
    const { checks: none, includes } = chooseChecks(['field-unknown'], []);
    expect(none).toEqual([]);
    expect([includes('field-unknown'), includes('yaml-syntax')]).toEqual([true, false]);
    expect(chooseChecks([], ['yaml-syntax']).includes('yaml-syntax')).toBe(false);
  });

  it.each([
    ['backend-not-fond', 'backend-not-found'],
    ['field-unknow', 'field-unknown'],
    ['entirely different', '--list-checks'],
  ])('refuses "%s" and helps on', (text, help) => {
    expect(hintFor([text])).toContain(help);
    expect(hintFor([], [text])).toContain(help);
  });
});
