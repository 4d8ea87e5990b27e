import { describe, expect, it } from 'vitest';
import { proxyObjects } from '../../../../src/translate/infra/proxy/proxy-objects.ts';
import { at, fleetOf, goodValue, proxyInfra } from '../infra-fixture.ts';

describe('proxyObjects', () => {
  it('makes four objects of a plain fleet, in the order of their use', () => {
    expect(Object.keys(proxyObjects(fleetOf()))).toEqual(['serviceAccount', 'configMap', 'deployment', 'service']);
  });

  it('makes a budget only where it limits something', () => {
    const wants = (envoyPDB: object) => proxyObjects(fleetOf({ kubernetes: { envoyPDB } })).podDisruptionBudget;
    expect(wants({})).toBeUndefined();
    expect(wants({ name: 'x' })).toBeUndefined();
    expect(wants({ minAvailable: 0 })?.ok).toBe(true);
    expect(at(goodValue(wants({ patch: { value: {} } })), 'spec', 'minAvailable')).toBe(0);
  });

  it('gives the annotations of the infrastructure to the autoscaler, not to the budget', () => {
    const metadata = { ...proxyInfra().metadata, annotations: { team: 'edge' } };
    const kubernetes = { envoyHpa: { maxReplicas: 2 }, envoyPDB: { minAvailable: 1 } };
    const objects = proxyObjects(fleetOf({ kubernetes, proxy: { metadata } }));
    expect(at(goodValue(objects.horizontalPodAutoscaler), 'metadata', 'annotations')).toEqual({ team: 'edge' });
    expect(at(goodValue(objects.podDisruptionBudget), 'metadata', 'annotations')).toBeUndefined();
  });

  it('points the autoscaler at the Deployment by its own name', () => {
    const kubernetes = { envoyHpa: { maxReplicas: 2 }, envoyDeployment: { name: 'edge' } };
    const scaler = goodValue(proxyObjects(fleetOf({ kubernetes })).horizontalPodAutoscaler);
    expect(at(scaler, 'spec', 'scaleTargetRef', 'name')).toBe('edge');
  });

  it('runs pods as the ServiceAccount of the user', () => {
    const objects = proxyObjects(fleetOf({ kubernetes: { envoyServiceAccount: { name: 'me' } } }));
    expect(at(goodValue(objects.serviceAccount), 'metadata', 'name')).toBe('me');
    expect(at(goodValue(objects.deployment), 'spec', 'template', 'spec', 'serviceAccountName')).toBe('me');
  });

  it('lets one bad patch fail one object', () => {
    const objects = proxyObjects(fleetOf({ kubernetes: { envoyService: { patch: { value: { spec: 1 } } } } }));
    expect(objects.service.ok).toBe(false);
    expect(objects.deployment?.ok).toBe(true);
  });
});
