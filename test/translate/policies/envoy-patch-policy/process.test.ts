import { expect, it } from 'vitest';
import type { EnvoyPatchPolicy, EnvoyProxy } from '../../../../src/resources/generated/types.ts';
import type { ResourceSet } from '../../../../src/resources/resource-set.ts';
import { controllerOptions } from '../../../../src/translate/options.ts';
import { gateway, run, statuses } from '../fixtures.ts';

const key = 'envoyPatchPolicies';
const operation = { op: 'remove', path: '/name' } as const;
const type = 'type.googleapis.com/envoy.config.listener.v3.Listener';
const className = controllerOptions.gatewayClassName;

function policy(name: string, kind: string, target: string): EnvoyPatchPolicy {
  return {
    apiVersion: 'gateway.envoyproxy.io/v1alpha1',
    kind: 'EnvoyPatchPolicy',
    metadata: { name, namespace: 'default', generation: 3 },
    spec: {
      type: 'JSONPatch',
      targetRef: { group: 'gateway.networking.k8s.io', kind, name: target },
      jsonPatches: [{ type, name: 'l', operation }],
    },
  };
}

const translated = (resources: Partial<ResourceSet>, options: Parameters<typeof run>[1] = {}) => {
  const result = run({ gateways: [gateway('gw', 'http')], ...resources }, options);
  return { result, patches: [...result.xdsIR.values()].flatMap((ir) => ir.envoyPatchPolicies ?? []) };
};

it('puts patches into the IR of their Gateway, with the status that the policy shows', () => {
  const { result, patches } = translated({ envoyPatchPolicies: [policy('p', 'Gateway', 'gw')] });
  expect(statuses(result, key)).toEqual({ p: ['Gateway/gw: Accepted=True/Accepted'] });
  expect(patches).toMatchObject([
    {
      name: 'p',
      namespace: 'default',
      generation: 3,
      status: { ancestors: [{ conditions: [{ type: 'Accepted', observedGeneration: 3 }] }] },
      jsonPatches: [{ type, name: 'l', operation }],
    },
  ]);
});

it('accepts no policy while patches are switched off, nor other kinds of targets', () => {
  const off = translated({ envoyPatchPolicies: [policy('p', 'Gateway', 'gw')] }, { envoyPatchPolicyEnabled: false });
  expect(statuses(off.result, key)).toEqual({ p: ['Gateway/gw: Accepted=False/Disabled'] });
  expect(off.patches[0]).not.toHaveProperty('jsonPatches');
  const wrong = translated({ envoyPatchPolicies: [policy('p', 'HTTPRoute', 'gw')] });
  expect(statuses(wrong.result, key)).toEqual({ p: ['Gateway/gw: Accepted=False/Invalid'] });
  expect(wrong.patches[0]).not.toHaveProperty('jsonPatches');
});

it('says nothing about Gateways that it does not know', () => {
  const { result, patches } = translated({ envoyPatchPolicies: [policy('p', 'Gateway', 'other')] });
  expect(statuses(result, key)).toEqual({ p: [] });
  expect(patches).toEqual([]);
});

it('wants the class as target when Gateways are merged', () => {
  const envoyProxyForGatewayClass: EnvoyProxy = {
    apiVersion: 'gateway.envoyproxy.io/v1alpha1',
    kind: 'EnvoyProxy',
    metadata: { name: 'proxy', namespace: 'default' },
    spec: { mergeGateways: true },
  };
  const envoyPatchPolicies = [policy('class', 'GatewayClass', className), policy('gateway', 'Gateway', 'gw')];
  const { result, patches } = translated({ envoyProxyForGatewayClass, envoyPatchPolicies });
  expect(statuses(result, key)).toEqual({
    class: [`GatewayClass/${className}: Accepted=True/Accepted`],
    gateway: ['GatewayClass/gw: Accepted=False/Invalid'],
  });
  expect(patches.map(({ name }) => name)).toEqual(['class']);
});

it('bears policies that nobody validated', () => {
  const { spec: _spec, ...bare } = policy('bare', 'Gateway', 'gw');
  const empty = policy('empty', 'Gateway', 'gw');
  const cut = { ...empty, spec: { ...empty.spec, jsonPatches: [{ type, name: 'l' }] } };
  const envoyPatchPolicies = [bare, cut] as unknown as ReturnType<typeof policy>[];
  const { result, patches } = translated({ envoyPatchPolicies });
  expect(statuses(result, key)).toEqual({ bare: [], empty: ['Gateway/gw: Accepted=True/Accepted'] });
  expect(patches).toMatchObject([{ jsonPatches: [{ type, name: 'l', operation: {} }] }]);
});
