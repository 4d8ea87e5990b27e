import { describe, expect, it } from 'vitest';
import { celSyntaxProblem } from '../../src/core/cel.ts';

describe('celSyntaxProblem', () => {
  it.each([
    'response.code >= 400',
    "'x-id' in request.headers && request.headers['x-id'] == 'a'",
    'has(request.auth)',
    '[1, 2].all(x, x > 0)',
    'unknown(1) ? "a" : b.c[0]',
  ])('takes %s', (expression) => expect(celSyntaxProblem(expression)).toBeUndefined());

  it.each([')++++', '', 'a b', 'a &&', "has(request.headers['x'])", '[1].all(1, true)', '!has(a.b) || [has(1)][0]'])(
    'refuses %s',
    (expression) => expect(celSyntaxProblem(expression)).toContain('is not a CEL expression'),
  );
});
