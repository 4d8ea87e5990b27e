import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../src/core/json.ts';
import { applyObjectPatch } from '../../../../src/translate/infra/kubernetes/apply-object-patch.ts';
import { at, goodValue } from '../infra-fixture.ts';

const deployment: JsonObject = {
  metadata: { name: 'proxy' },
  spec: {
    template: {
      spec: {
        tolerations: [{ key: 'a' }],
        containers: [
          {
            name: 'envoy',
            args: ['--x'],
            env: [{ name: 'A', value: '1' }],
            ports: [{ name: 'metrics', containerPort: 19001 }],
          },
          { name: 'shutdown-manager' },
        ],
      },
    },
  },
};
const podPatch = (spec: object) => ({ value: { spec: { template: { spec } } } }) as never;
const patched = (spec: object) =>
  at(goodValue(applyObjectPatch(deployment, 'V1Deployment', podPatch(spec))), 'spec', 'template', 'spec');

describe('applyObjectPatch', () => {
  it('merges containers by name; new entries of a list come first', () => {
    const spec = patched({ containers: [{ name: 'envoy', image: 'mine', env: [{ name: 'B', value: '2' }] }] });
    expect(at(spec, 'containers', 0)).toMatchObject({
      name: 'envoy',
      image: 'mine',
      args: ['--x'],
      env: [
        { name: 'B', value: '2' },
        { name: 'A', value: '1' },
      ],
    });
    expect(at(spec, 'containers', 1, 'name')).toBe('shutdown-manager');
  });

  it('tells the ports of containers from those of Services', () => {
    const spec = patched({ containers: [{ name: 'envoy', ports: [{ containerPort: 19001, hostPort: 9 }] }] });
    expect(at(spec, 'containers', 0, 'ports')).toEqual([{ name: 'metrics', containerPort: 19001, hostPort: 9 }]);
    const service = { spec: { ports: [{ name: 'http', port: 80, targetPort: 10080 }] } };
    const patch = { value: { spec: { ports: [{ port: 80, nodePort: 30080 }] } } } as never;
    expect(at(goodValue(applyObjectPatch(service, 'V1Service', patch)), 'spec', 'ports')).toEqual([
      { name: 'http', port: 80, targetPort: 10080, nodePort: 30080 },
    ]);
  });

  it('keeps both ports of one number', () => {
    const ports = [
      { name: 'https-443', port: 443, protocol: 'TCP', targetPort: 10443 },
      { name: 'https-443-h3', port: 443, protocol: 'UDP', targetPort: 10443 },
      { name: 'http-80', port: 80, targetPort: 10080 },
    ];
    const patch = { value: { spec: { ports: [{ port: 443, nodePort: 30443 }] } } } as never;
    const result = goodValue(applyObjectPatch({ spec: { ports } }, 'V1Service', patch));
    expect(at(result, 'spec', 'ports')).toEqual([{ ...ports[0], nodePort: 30443 }, ports[1], ports[2]]);
  });

  it('replaces lists without a key', () => {
    const spec = patched({ tolerations: [{ key: 'b' }], containers: [{ name: 'envoy', args: ['--y'] }] });
    expect(at(spec, 'tolerations')).toEqual([{ key: 'b' }]);
    expect(at(spec, 'containers', 0, 'args')).toEqual(['--y']);
  });

  it('removes an item by directive', () => {
    const spec = patched({ containers: [{ name: 'shutdown-manager', $patch: 'delete' }] });
    expect(at(spec, 'containers')).toHaveLength(1);
  });

  it('replaces the selector of a PodDisruptionBudget only in a strategic merge', () => {
    const budget = { spec: { selector: { matchLabels: { a: '1' } } } };
    const value = { spec: { selector: { matchLabels: { b: '2' } } } };
    const strategic = applyObjectPatch(budget, 'V1PodDisruptionBudget', { value });
    expect(at(goodValue(strategic), 'spec', 'selector', 'matchLabels')).toEqual({ b: '2' });
    const json = applyObjectPatch(budget, 'V1PodDisruptionBudget', { type: 'JSONMerge', value });
    expect(at(goodValue(json), 'spec', 'selector', 'matchLabels')).toEqual({ a: '1', b: '2' });
  });

  it('replaces lists in a JSON merge', () => {
    const patch = { type: 'JSONMerge', value: { spec: { template: { spec: { containers: [{ name: 'x' }] } } } } };
    const result = goodValue(applyObjectPatch(deployment, 'V1Deployment', patch));
    expect(at(result, 'spec', 'template', 'spec', 'containers')).toEqual([{ name: 'x', resources: {} }]);
  });

  it.each([
    [{ type: 'JSONPatch', value: {} }, 'JSONPatch'],
    [{ value: 'text' }, 'map'],
    [{ value: { spec: { replicas: 'two' } } }, 'spec.replicas'],
  ])('refuses the patch %j', (patch, word) => {
    const result = applyObjectPatch(deployment, 'V1Deployment', patch);
    expect(result).toEqual({ ok: false, error: expect.stringContaining(word) });
  });
});
