import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import { admitObject, type IsExtensionKind } from '../../../src/resources/load/admit-object.ts';
import { type LoadProfile, profiles } from '../../../src/resources/load/profiles.ts';
import { object } from './objects.ts';

const ours = 'gateway.envoyproxy.io/gatewayclass-controller';
const admit = (
  held: JsonObject,
  profile: LoadProfile = profiles.controller,
  isExtension: IsExtensionKind = () => false,
) => admitObject(held, { profile, isExtension, controllerName: ours });
const told = (admitted: ReturnType<typeof admit>) => [
  admitted.outcome,
  ...admitted.diagnostics.map(({ code, severity, path }) => `${severity} ${code} ${path?.join('.')}`),
];
const gateway = object('Gateway', 'g', {
  spec: { gatewayClassName: 'eg', listeners: [{ name: 'a', port: 80, protocol: 'HTTP' }] },
});

describe('an object that is read', () => {
  it('gets a namespace and the defaults of its schema', () => {
    const { object: admitted, ref, outcome } = admit(gateway);
    expect([outcome, ref.namespace]).toEqual(['read', 'default']);
    expect(admitted).toMatchObject({
      metadata: { namespace: 'default' },
      spec: { listeners: [{ allowedRoutes: { namespaces: { from: 'Same' } } }] },
    });
    expect(admit(gateway, profiles.raw).object).toBe(gateway);
  });

  it('keeps a namespace that it has, and has none where its kind has none', () => {
    expect(admit(object('ConfigMap', 'a/c')).ref.namespace).toBe('a');
    expect(admit(object('ConfigMap', 'a/c'), profiles.cluster).ref.namespace).toBe('a');
    expect(admit(object('ConfigMap', 'c'), profiles.cluster).ref.namespace).toBeUndefined();
    expect(admit(object('Namespace', 'n')).ref.namespace).toBeUndefined();
    expect(admit({ ...object('ConfigMap', 'c'), metadata: { name: 'c', namespace: '' } }).ref.namespace).toBe(
      'default',
    );
  });

  it('is refused with errors', () => {
    const broken = { ...gateway, spec: { gatewayClassName: 'eg', listenrs: [] } };
    expect(told(admit(broken))).toEqual(['refused', 'error field-unknown spec.listenrs']);
    expect(admit(broken).reason).toContain('an error');
    expect(told(admit(broken, profiles.raw))).toEqual(['read']);
  });

  it('is not refused for a wrong type of metadata that is left for the check', () => {
    expect(told(admit({ ...gateway, metadata: 'text' }))).toEqual(['refused', 'error field-type metadata']);
  });

  it('loses a broken status where the profile forgives it', () => {
    const withStatus = { ...gateway, status: { listeners: 'all' } };
    const { outcome, object: admitted, diagnostics } = admit(withStatus);
    expect([outcome, admitted.status]).toEqual(['read', undefined]);
    expect(diagnostics.map(({ severity, path }) => [severity, path?.[0]])).toEqual([['warning', 'status']]);
    expect(admit(withStatus, profiles.egctl).outcome).toBe('refused');
  });

  it('is not checked where only owned kinds are', () => {
    const service = object('Service', 's', { spec: { ports: 'all' } });
    expect(admit(service).outcome).toBe('refused');
    expect(told(admit(service, profiles.egctl))).toEqual(['read']);
  });
});

describe('other objects', () => {
  const thing = object('Thing', 't');

  it.each([
    ['one of Kubernetes', object('Deployment', 'd'), ['left-out']],
    ['one that nobody knows', thing, ['left-out', 'warning kind-unknown kind']],
    ['a misspelt kind of an owned group', object('Gatewy', 'g'), ['refused', 'error kind-unknown kind']],
    [
      'a kind in a version that is not served',
      { ...gateway, apiVersion: 'gateway.networking.k8s.io/v9' },
      ['refused', 'error version-not-served apiVersion'],
    ],
  ])('%s', (_, held, expected) => {
    expect(told(admit(held))).toEqual(expected);
  });

  it('are extensions where an extension server owns them, or where nothing is checked', () => {
    expect(
      told(admit(thing, profiles.controller, (group, kind) => `${group}/${kind}` === 'example.com/Thing')),
    ).toEqual(['extension']);
    expect(told(admit(thing, profiles.raw))).toEqual(['extension']);
  });

  it('are errors for the Go egctl, which leaves out more kinds', () => {
    expect(told(admit(thing, profiles.egctl))).toEqual(['refused', 'error kind-unknown kind']);
    expect(told(admit(object('EndpointSlice', 'e'), profiles.egctl))).toEqual(['left-out']);
    expect(admit(object('EndpointSlice', 'e', { addressType: 'IPv4', endpoints: [] })).outcome).toBe('read');
  });
});

describe('the configuration of the controller', () => {
  const configuration = (controllerName: unknown) =>
    object('EnvoyGateway', 'c', { gateway: { controllerName } } as JsonObject);

  it('is read, and refused when it cannot be', () => {
    expect(told(admit(configuration('example.com/c')))).toEqual(['read']);
    expect(told(admit(configuration('')))).toEqual(['read', 'warning field-invalid gateway.controllerName']);
    expect(told(admit(configuration(5)))).toEqual(['refused', 'error field-type gateway.controllerName']);
  });

  it('is taken as it is where nothing is checked, and unknown to the Go egctl', () => {
    expect(told(admit(configuration(5), profiles.raw))).toEqual(['read']);
    expect(told(admit(configuration('a'), profiles.egctl))).toEqual(['refused', 'error kind-unknown kind']);
  });
});
