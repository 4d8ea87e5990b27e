import { describe, expect, it } from 'vitest';
import { emptyResourceSet, type ResourceSet } from '../../../src/resources/resource-set.ts';
import { withClassStatus } from '../../../src/translate/output/class-status.ts';
import { at } from '../infra/infra-fixture.ts';

const gatewayClass = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'GatewayClass',
  metadata: { name: 'eg', generation: 4 },
  spec: { controllerName: 'c' },
};
const set: ResourceSet = { ...emptyResourceSet(), gatewayClass: gatewayClass as never };
const refused = { type: 'Accepted', status: 'False', reason: 'InvalidParameters', message: 'no' };
const conditionsOf = (status: object) =>
  at(withClassStatus({ gatewayClass: { ...gatewayClass, status: status as never } }, set), 'gatewayClass', 'status');

describe('withClassStatus', () => {
  it('accepts the class, for its generation', () => {
    const out = withClassStatus({ gatewayClass, gateways: [] }, set);
    expect(at(out, 'gatewayClass', 'status', 'conditions')).toMatchObject([
      { type: 'Accepted', status: 'True', reason: 'Accepted', observedGeneration: 4 },
    ]);
    expect(at(out, 'gatewayClass', 'spec')).toEqual(gatewayClass.spec);
    expect(out.gateways).toEqual([]);
    expect(gatewayClass).not.toHaveProperty('status');
  });

  it('keeps the condition that refuses its parameters', () => {
    expect(conditionsOf({ conditions: [refused] })).toEqual({ conditions: [refused] });
  });

  it('replaces an undecided condition in place and keeps the rest of the status', () => {
    const other = { type: 'SupportedVersion', status: 'True', reason: 'SupportedVersion', message: 'ok' };
    const waiting = { type: 'Accepted', status: 'Unknown', reason: 'Pending', message: 'wait' };
    const status = conditionsOf({ conditions: [waiting, other], supportedFeatures: [{ name: 'a' }] });
    expect(at(status, 'conditions')).toMatchObject([{ type: 'Accepted', status: 'True' }, other]);
    expect(at(status, 'supportedFeatures')).toEqual([{ name: 'a' }]);
  });

  it('adds nothing where there is no class', () => {
    const resources = { gateways: [] };
    expect(withClassStatus(resources, emptyResourceSet())).toBe(resources);
  });
});
