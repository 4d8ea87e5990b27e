import { describe, expect, it } from 'vitest';
import { refKey } from '../../../src/analyze/index/ref-key.ts';
import { statusesByRef } from '../../../src/analyze/index/status-index.ts';
import { analyzeText, route, world } from '../analyze-text.ts';

const group = 'gateway.networking.k8s.io';

describe('statusesByRef', () => {
  it('has the status of each object that the translation judges', async () => {
    const { input } = await analyzeText(world + route, { codes: [] });
    const statuses = statusesByRef(input.translation.result);
    const of = (kind: string, name: string, namespace?: string) =>
      statuses.get(refKey({ group, kind, name, ...(namespace !== undefined && { namespace }) }));
    expect(of('Gateway', 'eg', 'default')).toMatchObject({ listeners: [{ name: 'http', attachedRoutes: 1 }] });
    expect(of('HTTPRoute', 'shop', 'default')).toMatchObject({ parents: [{ parentRef: { name: 'eg' } }] });
    expect(of('HTTPRoute', 'shop', 'other')).toBeUndefined();
  });

  it('has none for objects that it does not judge', async () => {
    const { input } = await analyzeText(world, { codes: [] });
    const keys = [...statusesByRef(input.translation.result).keys()];
    expect(keys.filter((key) => key.startsWith('/Service'))).toEqual([]);
  });
});
