import { describe, expect, it } from 'vitest';
import type { ClientTrafficPolicy, ClientTrafficPolicySpec } from '../../../../src/resources/generated/types.ts';
import { attachToSection } from '../../../../src/translate/policies/client-traffic-policy/attach-to-section.ts';
import { clientPolicy, gateway, listenerSet, ref } from '../fixtures.ts';
import { clientStage, limit } from './client-stage.ts';

const accepted = 'Accepted=True/Accepted';

function start() {
  const stage = clientStage({
    gateways: [gateway('gw', 'a', 'b', { name: 'udp', port: 53, protocol: 'UDP' })],
    listenerSets: [listenerSet('ls', 'gw', { extra: 9000, a: 9001 }), listenerSet('lost', 'nowhere', { x: 1 })],
  });
  const attach = (policy: ClientTrafficPolicy, kind: string, name: string, sectionName: string) =>
    attachToSection(stage.attachment, policy, { ...ref(kind, name), namespace: 'default', sectionName });
  return { ...stage, attach };
}
const on = (name: string, spec: ClientTrafficPolicySpec = limit(1)) => clientPolicy(name, spec);

/** The status of a policy on one listener, and the limits afterwards. */
function attachOne(kind: string, name: string, sectionName: string, spec?: ClientTrafficPolicySpec) {
  const { attach, status, context } = start();
  const policy = on('p', spec);
  attach(policy, kind, name, sectionName);
  const limited = context.gateways[0]?.listeners.filter((l) => l.http?.connection !== undefined);
  return { status: status(policy), limited: limited?.map(({ irName }) => irName) };
}

describe('attachToSection', () => {
  it.each<[string, string, string, string[], string[]]>([
    ['Gateway', 'gw', 'b', [`Gateway/gw/b: ${accepted}`], ['default/gw/b']],
    ['Gateway', 'gw', 'a', [`Gateway/gw/a: ${accepted}`], ['default/gw/a']],
    ['Gateway', 'gw', 'extra', [`Gateway/gw/extra: ${accepted}`], ['default/gw/default/ls/extra']],
    ['Gateway', 'gw', 'udp', [`Gateway/gw/udp: ${accepted}`], []],
    ['ListenerSet', 'ls', 'a', [`ListenerSet/ls/a: ${accepted}`], ['default/gw/default/ls/a']],
    ['Gateway', 'gw', 'none', ['Gateway/gw/none: Accepted=False/TargetNotFound'], []],
    ['ListenerSet', 'ls', 'b', ['ListenerSet/ls/b: Accepted=False/TargetNotFound'], []],
    ['Gateway', 'nowhere', 'a', [], []],
    ['ListenerSet', 'lost', 'x', [], []],
    ['HTTPRoute', 'gw', 'a', [], []],
  ])('shapes the listener of %s %s that is named %s', (kind, name, section, status, limited) => {
    expect(attachOne(kind, name, section)).toEqual({ status, limited });
  });

  it('gives a listener to the first policy, by the way in which it is named', () => {
    const { attach, status } = start();
    const [first, second, third] = [on('first'), on('second'), on('third')];
    attach(first, 'Gateway', 'gw', 'extra');
    attach(second, 'Gateway', 'gw', 'extra');
    attach(third, 'ListenerSet', 'ls', 'extra');
    expect(status(second)).toEqual(['Gateway/gw/extra: Accepted=False/Conflicted']);
    expect(status(third)).toEqual([`ListenerSet/ls/extra: ${accepted}`]);
  });

  it('tells of problems', () => {
    const spec = { timeout: { http: { idleTimeout: 'soon' } } };
    expect(attachOne('Gateway', 'gw', 'a', spec).status).toEqual(['Gateway/gw/a: Accepted=False/Invalid']);
  });
});
