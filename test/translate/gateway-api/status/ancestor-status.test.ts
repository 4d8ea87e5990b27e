import { describe, expect, it } from 'vitest';
import {
  ancestorStatusWriter,
  truncateAncestors,
} from '../../../../src/translate/gateway-api/status/ancestor-status.ts';
import type { StatusDraft } from '../../../../src/translate/gateway-api/status/status-draft.ts';

const gateway = (name: string, sectionName?: string) => ({
  group: 'gateway.networking.k8s.io',
  kind: 'Gateway',
  namespace: 'default',
  name,
  ...(sectionName && { sectionName }),
});

function names({ ancestors = [] }: StatusDraft): readonly string[] {
  return ancestors.map(({ ancestorRef }) => ancestorRef.name);
}

function conditionsOf(draft: StatusDraft, name: string): readonly string[] {
  const entry = draft.ancestors?.find((a) => a.ancestorRef.name === name);
  return (entry?.conditions ?? []).map(({ type, status, reason }) => `${type}=${status}/${reason}`);
}

describe('ancestorStatusWriter', () => {
  it('accepts only where nothing was said about it', () => {
    const draft: StatusDraft = {};
    const status = ancestorStatusWriter(draft, 'c', 3);
    status.set(gateway('a'), { type: 'Accepted', status: 'False', reason: 'Invalid', message: 'bad' });
    status.acceptIfUnset(gateway('a'));
    status.acceptIfUnset(gateway('b'));
    expect(conditionsOf(draft, 'a')).toEqual(['Accepted=False/Invalid']);
    expect(conditionsOf(draft, 'b')).toEqual(['Accepted=True/Accepted']);
    expect(draft.ancestors?.[0]?.conditions[0]?.observedGeneration).toBe(3);
  });

  it('tells a listener from its Gateway, and other controllers from ours', () => {
    const draft: StatusDraft = { ancestors: [{ ancestorRef: gateway('a'), controllerName: 'other', conditions: [] }] };
    const status = ancestorStatusWriter(draft, 'c', undefined);
    status.acceptIfUnset(gateway('a'));
    status.acceptIfUnset(gateway('a', 'http'));
    expect(draft.ancestors).toHaveLength(3);
  });

  it('sums up different warnings', () => {
    const draft: StatusDraft = {};
    const status = ancestorStatusWriter(draft, 'c', undefined);
    status.warn(gateway('a'), 'DeprecatedField', 'one');
    status.warn(gateway('a'), 'DeprecatedField', 'one');
    expect(conditionsOf(draft, 'a')).toEqual(['Warning=True/DeprecatedField']);
    status.warn(gateway('a'), 'UnsupportedHTTP3ClientValidation', 'two');
    expect(conditionsOf(draft, 'a')).toEqual(['Warning=True/Warnings']);
  });

  it('drops the entry least worth keeping when a status overflows', () => {
    const draft: StatusDraft = {};
    const status = ancestorStatusWriter(draft, 'c', undefined);
    for (let i = 0; i < 17; i++) status.acceptIfUnset(gateway(`g-${10 + i}`));
    status.acceptIfUnset(gateway('g-30'));
    expect(names(draft)).not.toContain('g-30');
    status.set(gateway('g-40'), { type: 'Accepted', status: 'False', reason: 'Invalid', message: '' });
    expect(names(draft)).toContain('g-40');
    expect(names(draft)).not.toContain('g-26');
    expect(names(draft)).toHaveLength(17);
  });
});

describe('truncateAncestors', () => {
  it('leaves 16 as they are and orders more by rank and name', () => {
    const draft: StatusDraft = {};
    const status = ancestorStatusWriter(draft, 'c', undefined);
    for (let i = 16; i > 0; i--) status.acceptIfUnset(gateway(`g-${i}`));
    truncateAncestors(draft, undefined);
    expect(names(draft)[0]).toBe('g-16');
    status.set(gateway('z'), { type: 'Overridden', status: 'True', reason: 'Overridden', message: '' });
    truncateAncestors(draft, undefined);
    // Byte order: g-10 comes before g-2.
    expect(names(draft).slice(0, 3)).toEqual(['z', 'g-1', 'g-10']);
    expect(names(draft)).toHaveLength(16);
    expect(conditionsOf(draft, names(draft)[15] ?? '')).toEqual([
      'Accepted=True/Accepted',
      'Aggregated=True/Aggregated',
    ]);
  });
});
