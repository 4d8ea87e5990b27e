import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../src/core/json.ts';
import type { ExtensionObject } from '../../../../src/resources/kinds/extension-object.ts';
import { gateway, httpListeners, httpRoute, httpRoutes, ref, run, statuses } from '../fixtures.ts';

function policy(name: string, spec: JsonObject): ExtensionObject {
  return { apiVersion: 'example.com/v1', kind: 'Limit', metadata: { name, namespace: 'default' }, spec };
}

const target = (kind: string, name: string, section?: string) => ref(kind, name, section) as unknown as JsonObject;

describe('processExtensionServerPolicies', () => {
  const result = run({
    gateways: [gateway('gw', 'a', 'b')],
    httpRoutes: [httpRoute('r', [{ name: 'gw', sectionName: 'a' }], ['x', 'y'])],
    extensionServerPolicies: [
      policy('gateway', { targetRefs: [target('Gateway', 'gw', 'b')] }),
      policy('rule', { targetRef: target('HTTPRoute', 'r', 'y') }),
      policy('lost', { targetRef: target('Gateway', 'missing') }),
      policy('wrong-rule', { targetRefs: [target('HTTPRoute', 'r', 'z')] }),
      policy('settings', { some: 'thing' }),
    ],
  });

  it('shows policies with an ancestor, rules before Gateways', () => {
    expect(Object.entries(statuses(result, 'extensionServerPolicies'))).toEqual([
      ['rule', ['Gateway/gw/a: Accepted=True/Accepted']],
      ['wrong-rule', ['Gateway/gw/a: Accepted=False/TargetNotFound']],
      ['gateway', ['Gateway/gw/b: Accepted=True/Accepted']],
    ]);
  });

  it('puts the policies with their final status on routes, listeners and the fleet', () => {
    const routes = httpRoutes(result);
    expect(routes['a:r/x']?.extensionServerPolicies).toBeUndefined();
    const [onRule] = routes['a:r/y']?.extensionServerPolicies ?? [];
    expect(onRule?.object).toMatchObject({ metadata: { name: 'rule' }, status: { ancestors: [{}] } });
    const { a, b } = httpListeners(result);
    expect(a?.extensionRefs).toBeUndefined();
    expect(b?.extensionRefs).toMatchObject([{ object: { metadata: { name: 'gateway' } } }]);
    const [ir] = result.xdsIR.values();
    expect(ir?.extensionServerPolicies).toMatchObject([{ object: { metadata: { name: 'gateway' } } }]);
  });

  it('keeps policies of different kinds apart that share a name', () => {
    const quota = { ...policy('p', { targetRefs: [target('Gateway', 'gw', 'b')] }), kind: 'Quota' };
    const { gatewayAPI } = run({
      gateways: [gateway('gw', 'a', 'b')],
      extensionServerPolicies: [policy('p', { targetRefs: [target('Gateway', 'gw', 'a')] }), quota],
    });
    const found = gatewayAPI.extensionServerPolicies as unknown as readonly ExtensionObject[];
    expect(found.map(({ kind }) => kind)).toEqual(['Limit', 'Quota']);
  });
});
