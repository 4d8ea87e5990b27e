import { describe, expect, it } from 'vitest';
import type { GatewayClass } from '../../../../src/resources/generated/types.ts';
import {
  acceptance,
  classAncestor,
  setEnvoyProxyAccepted,
} from '../../../../src/translate/gateway-api/envoy-proxy/envoy-proxy-status.ts';
import { createStatusBook } from '../../../../src/translate/gateway-api/status/status-book.ts';
import { brief, envoyProxy } from '../context-of.ts';

const gatewayClass: GatewayClass = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'GatewayClass',
  metadata: { name: 'eg', namespace: 'ignored' },
  spec: { controllerName: 'c' },
};
const ofClass = { group: 'gateway.networking.k8s.io', kind: 'GatewayClass', name: 'eg' };
const ofGateway = { group: 'gateway.networking.k8s.io', kind: 'Gateway', namespace: 'infra', name: 'g' };

describe('classAncestor', () => {
  it('has no namespace', () => {
    expect(classAncestor(gatewayClass)).toEqual(ofClass);
  });
});

describe('setEnvoyProxyAccepted', () => {
  it('keeps one entry for each ancestor, without controller, and renews it', () => {
    const made = envoyProxy('p', {});
    const proxy = { ...made, metadata: { ...made.metadata, generation: 2 } };
    const statuses = createStatusBook();
    setEnvoyProxyAccepted(statuses, proxy, ofClass);
    setEnvoyProxyAccepted(statuses, proxy, ofGateway);
    setEnvoyProxyAccepted(statuses, proxy, { ...ofClass }, 'broken');
    const { ancestors = [] } = statuses.of(proxy);
    expect(ancestors.map(({ ancestorRef, conditions }) => [ancestorRef.kind, brief(conditions)])).toEqual([
      ['GatewayClass', ['Accepted=False/InvalidParameters']],
      ['Gateway', ['Accepted=True/Accepted']],
    ]);
    expect(ancestors[0]).not.toHaveProperty('controllerName');
    expect(ancestors[0]?.conditions[0]).toMatchObject({ message: 'broken', observedGeneration: 2 });
  });
});

describe('acceptance', () => {
  it('speaks of the problem, if there is one', () => {
    expect(acceptance(undefined, 'good')).toMatchObject({ status: 'True', reason: 'Accepted', message: 'good' });
    expect(acceptance('bad', 'good')).toMatchObject({ status: 'False', reason: 'InvalidParameters', message: 'bad' });
  });
});
