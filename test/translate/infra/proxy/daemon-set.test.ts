import { expect, it } from 'vitest';
import { daemonSet } from '../../../../src/translate/infra/proxy/daemon-set.ts';
import { at, fleetOf, goodValue, podSpec } from '../infra-fixture.ts';

it('takes its own pod settings, name and strategy', () => {
  const envoyDaemonSet = { name: 'edge', pod: { priorityClassName: 'high' }, strategy: { type: 'OnDelete' } };
  const made = goodValue(daemonSet(fleetOf({ kubernetes: { envoyDaemonSet } })));
  expect(at(made, 'metadata', 'name')).toBe('edge');
  expect(podSpec(made).priorityClassName).toBe('high');
  expect(at(made, 'spec', 'updateStrategy')).toEqual({ type: 'OnDelete' });
  expect(at(made, 'spec')).not.toHaveProperty('replicas');
});

it('runs on the host network with a patch', () => {
  const patch = { value: { spec: { template: { spec: { hostNetwork: true } } } } };
  const made = goodValue(daemonSet(fleetOf({ kubernetes: { envoyDaemonSet: { patch } } })));
  expect(podSpec(made).hostNetwork).toBe(true);
});
