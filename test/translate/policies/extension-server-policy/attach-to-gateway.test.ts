import { describe, expect, it } from 'vitest';
import type { TranslateContext } from '../../../../src/translate/gateway-api/contexts.ts';
import { attachToGateway } from '../../../../src/translate/policies/extension-server-policy/attach-to-gateway.ts';
import { statusOf } from '../attachment/recording-kind.ts';
import { gateway, listenerSet, ref } from '../fixtures.ts';
import { extensionPolicy, extensionStage } from './extension-stage.ts';

const policy = extensionPolicy('p');

function start() {
  const stage = extensionStage({
    gateways: [
      gateway('gw', 'a', { name: 'tcp', port: 90, protocol: 'TCP' }, { name: 'udp', port: 53, protocol: 'UDP' }),
      gateway('other', 'a'),
    ],
    listenerSets: [listenerSet('ls', 'gw', { a: 9000 })],
  });
  const attach = (name: string, section?: string) =>
    attachToGateway(stage, policy, { ...ref('Gateway', name, section), namespace: 'default' });
  return { attach, context: stage.context };
}

/** Names of the listeners that carry the policy, and how often the fleet does. */
function carriers({ xds }: TranslateContext) {
  const listeners = [...xds.values()].flatMap(({ http, tcp, udp }) => [...http, ...tcp, ...udp]);
  const fleet = xds.get('default/gw')?.extensionServerPolicies?.length ?? 0;
  return { fleet, names: listeners.filter((l) => l.extensionRefs?.length === 1).map(({ name }) => name) };
}

describe('attachToGateway', () => {
  it('reaches the fleet and every listener of every protocol', () => {
    const { attach, context } = start();
    attach('gw');
    const names = ['default/gw/a', 'default/gw/default/ls/a', 'default/gw/tcp', 'default/gw/udp'];
    expect(carriers(context)).toEqual({ fleet: 1, names });
    expect(context.xds.get('default/gw')?.http[0]?.extensionRefs?.[0]?.object).toMatchObject({
      metadata: { name: 'p' },
    });
    expect(statusOf(context, policy)).toEqual(['Gateway/gw: Accepted=True/Accepted']);
  });

  it('goes by the last part of names, and adds a policy once', () => {
    const { attach, context } = start();
    attach('gw', 'a');
    attach('gw', 'a');
    expect(carriers(context)).toEqual({ fleet: 1, names: ['default/gw/a', 'default/gw/default/ls/a'] });
    expect(statusOf(context, policy)).toEqual(['Gateway/gw/a: Accepted=True/Accepted']);
  });

  it('says nothing where no listener is meant, and does nothing without the Gateway', () => {
    const { attach, context } = start();
    attach('gw', 'none');
    attach('nowhere');
    expect(carriers(context)).toEqual({ fleet: 1, names: [] });
    expect(statusOf(context, policy)).toEqual([]);
  });
});
