import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/analyze/registry.ts';
import { resourceCodes } from '../../../src/analyze/resource-codes.ts';
import { checkList, explanation } from '../../../src/commands/analyze/explain.ts';
import { UsageError } from '../../../src/core/errors.ts';

describe('checkList', () => {
  it('has a line for every check and then for every code of the resource checks', () => {
    const [, ...lines] = checkList().trimEnd().split('\n');
    const codes = lines.map((line) => line.split(' ', 1)[0]);
    expect(codes).toEqual([...checks, ...resourceCodes].map(({ code }) => code));
  });

  it('tells severity and name', () => {
    expect(checkList()).toMatch(/^EG0004 +error +backend-not-found +\S/m);
    expect(checkList()).toMatch(/^yaml-syntax +error +The text/m);
  });
});

describe('explanation', () => {
  it.each(['EG0004', 'eg0004', 'Backend-Not-Found'])('of a check is found as %s', (code) => {
    expect(explanation(code).split('\n', 1)[0]).toBe('EG0004 backend-not-found (error)');
  });

  it.each(checks)('of $code has the parts of its page, indented', ({ code, docs }) => {
    const text = explanation(code);
    const parts = [...text.matchAll(/^(\w+)$/gm)].map((match) => match[1]);
    expect(parts).toEqual(['What', 'Why', 'Example', 'Fix']);
    for (const part of Object.values(docs)) expect(text).toContain(`\n  ${part.split('\n', 1)[0]}`);
  });

  it('of a resource check says how to fix it', () => {
    const one = resourceCodes.find(({ code }) => code === 'kind-missing');
    expect(explanation('KIND-missing')).toMatch(/^kind-missing \(error\)\n/);
    expect(explanation('kind-missing')).toContain(`Fix\n  ${one?.fix}`);
  });

  it.each(['EG9999', 'kind-mising', ''])('of the unknown "%s" is wrong usage', (code) => {
    expect(() => explanation(code)).toThrow(UsageError);
  });
});
