import { describe, expect, it } from 'vitest';
import type { HTTPRouteRuleMatch } from '../../../../src/resources/generated/types.ts';
import { ruleMatches } from '../../../../src/translate/gateway-api/route/rule-matches.ts';

describe('ruleMatches', () => {
  const path = (value: string) => ({ path: { value } });
  const cookie = (name: string) => ({ cookies: [{ name, value: 'x' }] });
  const read = (matches: HTTPRouteRuleMatch[], filter?: { cookies: { name: string; value: string }[] }[]) => {
    const found = ruleMatches({ kind: 'HTTPRoute', rule: { matches } }, filter);
    if (!found.ok) return 'refused';
    return found.value.map(({ index, matchIndex, fields }) => [
      index,
      matchIndex,
      fields.pathMatch?.prefix,
      fields.cookieMatches?.[0]?.name,
    ]);
  };

  it('combines both sides, the rule in the outer loop', () => {
    expect(read([path('/a'), path('/b')], [cookie('x'), cookie('y')])).toEqual([
      [0, 0, '/a', 'x'],
      [1, 0, '/a', 'y'],
      [2, 1, '/b', 'x'],
      [3, 1, '/b', 'y'],
    ]);
  });

  it('lets a missing side match everything', () => {
    expect(read([], [cookie('x')])).toEqual([[0, undefined, undefined, 'x']]);
    expect(read([path('/a')])).toEqual([[0, 0, '/a', undefined]]);
    expect(read([])).toEqual([[-1, undefined, undefined, undefined]]);
  });
});
