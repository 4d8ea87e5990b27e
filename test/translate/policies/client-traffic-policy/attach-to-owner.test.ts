import { describe, expect, it } from 'vitest';
import type { ClientTrafficPolicy } from '../../../../src/resources/generated/types.ts';
import { attachToOwner } from '../../../../src/translate/policies/client-traffic-policy/attach-to-owner.ts';
import { attachToSection } from '../../../../src/translate/policies/client-traffic-policy/attach-to-section.ts';
import { clientPolicy, gateway, listenerSet, ref } from '../fixtures.ts';
import { clientStage, limit } from './client-stage.ts';

const resources = {
  gateways: [gateway('gw', 'a', 'b')],
  listenerSets: [listenerSet('ls', 'gw', { extra: 9000, more: 9001 }), listenerSet('lost', 'nowhere', { x: 1 })],
};
const on = (name: string, value: number) => clientPolicy(name, limit(value));

/** A stage, and what attaches a policy to a Gateway, a ListenerSet or one listener. */
function start() {
  const stage = clientStage(resources);
  const owner = (policy: ClientTrafficPolicy, kind: string, name: string) =>
    attachToOwner(stage.attachment, policy, { ...ref(kind, name), namespace: 'default' });
  const section = (policy: ClientTrafficPolicy, kind: string, name: string, sectionName: string) =>
    attachToSection(stage.attachment, policy, { ...ref(kind, name), namespace: 'default', sectionName });
  return { ...stage, owner, section };
}

const accepted = 'Accepted=True/Accepted';

describe('attachToOwner', () => {
  it('shapes all listeners of a Gateway, those of its ListenerSets too', () => {
    const { owner, limits, status } = start();
    const policy = on('p', 1);
    owner(policy, 'Gateway', 'gw');
    expect(limits()).toEqual({ a: 1, b: 1, extra: 1, more: 1 });
    expect(status(policy)).toEqual([`Gateway/gw: ${accepted}`]);
  });

  it('keeps its listeners from the Gateway where it is on a ListenerSet', () => {
    const { owner, limits, status } = start();
    const [set, wide] = [on('set', 1), on('wide', 2)];
    owner(set, 'ListenerSet', 'ls');
    owner(wide, 'Gateway', 'gw');
    expect(limits()).toEqual({ a: 2, b: 2, extra: 1, more: 1 });
    expect(status(set)).toEqual([`ListenerSet/ls: ${accepted}`]);
    expect(status(wide)).toEqual([`Gateway/gw: Overridden=True/Overridden, ${accepted}`]);
  });

  it('leaves listeners that have a policy, and says so for those below the target alone', () => {
    const { owner, section, limits, status } = start();
    const [set, wide] = [on('set', 2), on('wide', 3)];
    section(on('listener', 1), 'Gateway', 'gw', 'a');
    owner(set, 'ListenerSet', 'ls');
    owner(wide, 'Gateway', 'gw');
    expect(limits()).toEqual({ a: 1, b: 3, extra: 2, more: 2 });
    expect(status(set)).toEqual([`ListenerSet/ls: ${accepted}`]);
    expect(status(wide)[0]).toContain('Overridden=True/Overridden');
  });

  it('gives a target to the first policy', () => {
    const { owner, limits, status } = start();
    const late = on('late', 2);
    owner(on('first', 1), 'Gateway', 'gw');
    owner(late, 'Gateway', 'gw');
    expect(limits().a).toBe(1);
    expect(status(late)).toEqual(['Gateway/gw: Accepted=False/Conflicted']);
  });

  it('says nothing of targets that are missing or have no Gateway', () => {
    const { owner, status } = start();
    const policy = on('p', 1);
    owner(policy, 'Gateway', 'nowhere');
    owner(policy, 'ListenerSet', 'nowhere');
    owner(policy, 'ListenerSet', 'lost');
    expect(status(policy)).toEqual([]);
  });
});
