import { describe, expect, it } from 'vitest';
import { objectsByKey } from '../../../src/analyze/index/objects-by-key.ts';
import { analyzeText, world } from '../analyze-text.ts';

const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: { name: default }\n---\n';

describe('objectsByKey', () => {
  it('has objects by namespace and name, and Namespaces by name', async () => {
    const { input } = await analyzeText(world + namespace, { codes: [] });
    const makers = objectsByKey(input.set);
    expect([...makers.gateways().keys()]).toEqual(['default/eg']);
    expect([...makers.services().keys()]).toEqual(['default/shop']);
    expect([...makers.namespaces().keys()]).toEqual(['default']);
    expect(makers.secrets().size).toBe(0);
  });

  it('has the last of two objects with one key', async () => {
    const { input } = await analyzeText(world, { codes: [] });
    const [gateway] = input.set.gateways;
    const set = {
      ...input.set,
      gateways: gateway ? [{ ...gateway, spec: { ...gateway.spec, listeners: [] } }, gateway] : [],
    };
    expect(objectsByKey(set).gateways().get('default/eg')).toBe(gateway);
  });
});
