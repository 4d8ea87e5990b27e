import { describe, expect, it } from 'vitest';
import {
  type Condition,
  findCondition,
  hasCondition,
  setCondition,
} from '../../../../src/translate/gateway-api/status/condition.ts';

const accepted: Condition = { type: 'Accepted', status: 'True', reason: 'Accepted', message: 'm' };
const other: Condition = { type: 'Other', status: 'False', reason: 'R', message: 'n' };

describe('setCondition', () => {
  it('appends a new type and replaces a known one in its place', () => {
    const conditions: Condition[] = [];
    setCondition(conditions, accepted);
    setCondition(conditions, other);
    setCondition(conditions, { ...accepted, status: 'False', reason: 'Invalid' });
    expect(conditions.map(({ type, reason }) => [type, reason])).toEqual([
      ['Accepted', 'Invalid'],
      ['Other', 'R'],
    ]);
  });

  it('keeps the time of a condition, and a condition that says the same as it is', () => {
    const old: Condition = { ...accepted, lastTransitionTime: 'then' };
    const conditions = [old];
    setCondition(conditions, accepted);
    expect(conditions[0]).toBe(old);
    setCondition(conditions, { ...accepted, message: 'new' });
    expect(conditions).toEqual([{ ...accepted, message: 'new', lastTransitionTime: 'then' }]);
  });

  it('counts a new generation as a change, and leaves out generation 0', () => {
    const conditions: Condition[] = [];
    setCondition(conditions, { ...accepted, observedGeneration: 0 });
    expect(conditions).toEqual([accepted]);
    setCondition(conditions, { ...accepted, observedGeneration: 2 });
    expect(conditions[0]?.observedGeneration).toBe(2);
  });

  it('cuts messages to what the API takes', () => {
    const conditions: Condition[] = [];
    setCondition(conditions, { ...accepted, message: 'x'.repeat(40_000) });
    setCondition(conditions, { ...other, message: 'x'.repeat(32_768) });
    expect(conditions.map(({ message }) => message.length)).toEqual([32_768, 32_768]);
    expect(conditions[0]?.message.endsWith('x (message truncated).')).toBe(true);
    expect(conditions[1]?.message.endsWith('x')).toBe(true);
  });
});

describe('findCondition and hasCondition', () => {
  it('look for the type, and for its status', () => {
    expect(findCondition([accepted, other], 'Other')).toBe(other);
    expect(findCondition([accepted], 'Other')).toBeUndefined();
    expect(hasCondition([accepted, other], 'Other', 'False')).toBe(true);
    expect(hasCondition([accepted, other], 'Other', 'True')).toBe(false);
    expect(hasCondition([], 'Other', 'True')).toBe(false);
  });
});
