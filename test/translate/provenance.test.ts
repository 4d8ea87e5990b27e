import { describe, expect, it } from 'vitest';
import { createProvenance } from '../../src/translate/provenance.ts';

const gateway = { kind: 'Gateway', metadata: { name: 'g' } };
const proxy = { kind: 'EnvoyProxy', metadata: { name: 'p' } };

describe('createProvenance', () => {
  it('remembers origins in the order of their notes', () => {
    const provenance = createProvenance();
    const node = provenance.note({}, gateway, ['spec', 'listeners', 0]);
    provenance.note(node, proxy);
    expect(provenance.originsOf(node)).toEqual([
      { object: gateway, path: ['spec', 'listeners', 0] },
      { object: proxy, path: [] },
    ]);
    expect(provenance.originsOf({})).toEqual([]);
  });

  it('lets a replacement inherit them', () => {
    const provenance = createProvenance();
    const node = provenance.note({ a: 1 }, gateway);
    expect(provenance.originsOf(provenance.inherit({ b: 2 }, node))).toEqual([{ object: gateway, path: [] }]);
    provenance.inherit(node, node);
    expect(provenance.originsOf(node)).toHaveLength(1);
  });

  it('names the sources of a merged object in its place', () => {
    const provenance = createProvenance();
    const merged = provenance.note({ kind: 'EnvoyProxy' }, proxy);
    provenance.note(merged, gateway);
    const node = provenance.note({}, merged, ['spec', 'telemetry']);
    expect(provenance.originsOf(node)).toEqual([
      { object: proxy, path: ['spec', 'telemetry'] },
      { object: gateway, path: ['spec', 'telemetry'] },
    ]);
  });

  it('does not loop over an object that was noted as its own source', () => {
    const provenance = createProvenance();
    provenance.note(gateway, gateway);
    expect(provenance.originsOf(provenance.note({}, gateway, ['x']))).toEqual([{ object: gateway, path: ['x'] }]);
  });
});
