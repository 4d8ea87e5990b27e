import { describe, expect, it } from 'vitest';
import {
  conditionGroups,
  type RowOptions,
  statusHeaders,
  statusRows,
} from '../../../../src/commands/experimental/status/status-rows.ts';
import { condition, gateway, live, policy, route } from './status-objects.ts';

const options = (changes: Partial<RowOptions> = {}): RowOptions => ({
  kind: 'Gateway',
  quiet: false,
  verbose: false,
  namespaceColumn: false,
  kindInName: false,
  ...changes,
});
const accepted = condition('Accepted', 'True');
const refs = condition('ResolvedRefs', 'False', 'Gone');
const parent = (name: string, ...conditions: readonly object[]) => ({
  parentRef: { kind: 'Gateway', name },
  conditions,
});
const twoParents = live(route('r', 'team'), {
  status: { parents: [parent('one', accepted, refs), parent('two', accepted)] },
});

describe('conditionGroups', () => {
  it('has one group for the object, or one for each parent or ancestor', () => {
    expect(conditionGroups('Gateway', live(gateway)).map((group) => group.parent)).toEqual([undefined]);
    expect(conditionGroups('HTTPRoute', twoParents).map((group) => group.parent)).toEqual([
      'gateway/one',
      'gateway/two',
    ]);
    expect(conditionGroups('SecurityPolicy', live(policy)).map((group) => group.parent)).toEqual(['gateway/eg']);
  });

  // spec/cli.md 8.2
  it('shows a reference without a kind as the reference does', () => {
    const [group] = conditionGroups('HTTPRoute', live(route('r', 'team')));
    expect(group?.parent).toBe('<invalid value>/eg');
  });

  it('is empty without a status', () => {
    expect(conditionGroups('HTTPRoute', live(gateway, { status: undefined }))).toEqual([]);
    expect(conditionGroups('Gateway', live(gateway, { status: undefined }))).toEqual([{ conditions: [] }]);
  });
});

describe('statusHeaders', () => {
  it.each([
    [{}, ['NAME', 'TYPE', 'STATUS', 'REASON']],
    [{ kind: 'TCPRoute', namespaceColumn: true }, ['NAMESPACE', 'NAME', 'PARENT', 'TYPE', 'STATUS', 'REASON']],
    [{ kind: 'SecurityPolicy' }, ['NAME', 'ANCESTOR REFERENCE', 'TYPE', 'STATUS', 'REASON']],
    [{ verbose: true }, ['NAME', 'TYPE', 'STATUS', 'REASON', 'MESSAGE', 'OBSERVED GENERATION', 'LAST TRANSITION TIME']],
  ])('of %j', (changes, expected) => {
    expect(statusHeaders(options(changes))).toEqual(expected);
  });
});

describe('statusRows', () => {
  it('has the condition stored last first, and blanks what repeats', () => {
    expect(statusRows([twoParents], options({ kind: 'HTTPRoute', namespaceColumn: true }))).toEqual([
      ['team', 'r', 'gateway/one', 'ResolvedRefs', 'False', 'Gone'],
      ['', '', '', 'Accepted', 'True', 'Accepted'],
      ['', '', 'gateway/two', 'Accepted', 'True', 'Accepted'],
    ]);
  });

  it('keeps one condition of each parent when quiet', () => {
    const rows = statusRows([twoParents], options({ kind: 'HTTPRoute', quiet: true, kindInName: true }));
    expect(rows).toEqual([
      ['httproute/r', 'gateway/one', 'ResolvedRefs', 'False', 'Gone'],
      ['', 'gateway/two', 'Accepted', 'True', 'Accepted'],
    ]);
  });

  it('tells message, generation and time when verbose', () => {
    const [row] = statusRows([live(policy)], options({ kind: 'SecurityPolicy', verbose: true }));
    expect(row?.slice(0, 7)).toEqual(['sp', 'gateway/eg', 'Accepted', 'True', 'Accepted', 'm', '1']);
    const time = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d{4}) \S+$/.exec(row?.[7] ?? '')?.[1];
    expect(new Date(time ?? '').toISOString()).toBe('2026-01-01T00:00:00.000Z');
  });

  it("has Go's zero time and generation for what is missing", () => {
    const bare = live(gateway, { status: { conditions: [{ type: 'Accepted' }] } });
    expect(statusRows([bare], options({ verbose: true }))).toEqual([
      ['eg', 'Accepted', '', '', '', '0', '0001-01-01 00:00:00 +0000 UTC'],
    ]);
  });

  it('has none for objects without conditions', () => {
    expect(statusRows([live(gateway, { status: {} })], options())).toEqual([]);
  });
});
