import { describe, expect, it } from 'vitest';
import { parentUses } from '../../../src/analyze/index/parent-uses.ts';
import type { AnyRoute } from '../../../src/translate/gateway-api/contexts.ts';

const route = (name: string, ...parentRefs: readonly object[]) =>
  ({ kind: 'HTTPRoute', metadata: { name, namespace: 'shop' }, spec: { parentRefs } }) as unknown as AnyRoute;

describe('parentUses', () => {
  it('groups by kind, namespace and name; sections do not count', () => {
    const uses = parentUses([
      route('a', { name: 'eg' }, { name: 'eg', namespace: 'infra', kind: 'Gateway' }),
      route('b', { name: 'eg', sectionName: 'http' }, { name: 'eg', kind: 'ListenerSet' }),
    ]);
    const shown = [...uses].map(([key, list]) => [
      key,
      list.map((use) => `${use.route.metadata.name} ${use.path.at(-1)}`),
    ]);
    expect(shown).toEqual([
      ['Gateway/shop/eg', ['a 0', 'b 0']],
      ['Gateway/infra/eg', ['a 1']],
      ['ListenerSet/shop/eg', ['b 1']],
    ]);
  });

  it('is empty without parentRefs', () => {
    const { kind, metadata } = route('a');
    expect(parentUses([{ kind, metadata, spec: {} } as AnyRoute]).size).toBe(0);
  });
});
