import { describe, expect, it } from 'vitest';
import { describeCode } from '../../src/analyze/describe-code.ts';

describe('describeCode', () => {
  it('knows the codes of checks', () => {
    const { name, severity, summary, text } = describeCode('EG0004');
    expect({ name, severity }).toEqual({ name: 'backend-not-found', severity: 'error' });
    expect(text.length).toBeGreaterThan(summary.length);
  });

  it('knows the codes of the resource checks, which have no other name', () => {
    const described = describeCode('version-deprecated');
    expect(described).toMatchObject({ severity: 'warning' });
    expect(described.name).toBeUndefined();
    expect(described.text.startsWith(`${described.summary}. `)).toBe(true);
  });

  it('lets others stand for themselves', () => {
    expect(describeCode('no-such-code')).toEqual({ severity: 'error', summary: 'no-such-code', text: 'no-such-code' });
  });
});
