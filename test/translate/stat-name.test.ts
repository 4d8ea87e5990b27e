import { describe, expect, it } from 'vitest';
import { expandStatName, statNameProblem } from '../../src/translate/stat-name.ts';

const operators = ['%A%', '%B%'];

describe('statNameProblem', () => {
  it.each(['', 'plain', '%A%/%B%', '%A% at 5%'])('takes "%s"', (template) =>
    expect(statNameProblem(template, operators)).toBeUndefined(),
  );
  it.each(['%C%', '5%', '%A%%C%', '%%'])('refuses "%s"', (template) =>
    expect(statNameProblem(template, operators)).toContain('use %A%, %B%'),
  );
});

describe('expandStatName', () => {
  it('replaces known operators, each once', () => {
    expect(expandStatName('%A%-%B%-%C%', { '%A%': '%B%', '%B%': 'b$&' })).toBe('%B%-b$&-%C%');
  });
});
