import { describe, expect, it } from 'vitest';
import { knownCode } from '../../../src/commands/analyze/known-code.ts';
import { UsageError } from '../../../src/core/errors.ts';

describe('knownCode', () => {
  it.each([
    ['EG0004', 'EG0004'],
    ['eg0004', 'EG0004'],
    ['Backend-Not-Found', 'EG0004'],
    ['field-unknown', 'field-unknown'],
    ['FIELD-unknown', 'field-unknown'],
  ])('finds %s', (text, code) => {
    expect(knownCode(text).code).toBe(code);
  });

  it.each([
    ['backend-not-fond', 'backend-not-found'],
    ['field-unknow', 'field-unknown'],
    ['EG004', 'EG0004'],
    ['entirely different', '--list-checks'],
    ['', '--list-checks'],
  ])('refuses "%s" and helps on', (text, help) => {
    expect(() => knownCode(text)).toThrow(UsageError);
    expect(() => knownCode(text)).toThrow(expect.objectContaining({ hint: expect.stringContaining(help) }));
  });
});
