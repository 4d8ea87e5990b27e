import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import { type LoadProfile, profiles } from '../../../src/resources/load/profiles.ts';
import { trimObject } from '../../../src/resources/load/trim-object.ts';
import { object } from './objects.ts';

const trim = (held: JsonObject, profile: LoadProfile = profiles.controller) => trimObject(held, profile, 'ours');
const named = (held: JsonObject, metadata: JsonObject) => ({ ...held, metadata });

describe('trimObject', () => {
  it('gives back an object that fits', () => {
    const gateway = object('Gateway', 'a/g', { spec: {} });
    expect(trim(gateway)).toBe(gateway);
    const full = { ...object('Secret', 'a/s', { stringData: { a: 'b' }, status: {} }) };
    expect(trim(full, profiles.raw)).toBe(full);
  });

  it.each([undefined, null, 'text', ['a']])('makes %j an object of metadata', (metadata) => {
    expect(trim({ apiVersion: 'v1', kind: 'Service', metadata }).metadata).toEqual({});
  });

  it('keeps name and namespace alone for the Go egctl; a class has no namespace', () => {
    const metadata = { name: 'n', namespace: 'a', labels: { x: 'y' }, generation: 3 };
    expect(trim(named(object('Gateway', ''), metadata), profiles.egctl).metadata).toEqual({
      name: 'n',
      namespace: 'a',
    });
    expect(trim(named(object('GatewayClass', ''), metadata), profiles.egctl).metadata).toEqual({ name: 'n' });
    expect(trim(named(object('Gateway', ''), metadata)).metadata).toEqual(metadata);
  });

  it('drops statuses, or those of this controller, or none', () => {
    const parents = ['ours', 'theirs'].map((controllerName) => ({ controllerName, parentRef: {}, conditions: [] }));
    const route = object('HTTPRoute', 'a/r', { status: { parents } });
    expect(trim(route).status).toMatchObject({ parents: [{ controllerName: 'theirs' }] });
    expect(trim(route, profiles.egctl)).not.toHaveProperty('status');
    expect(trim(route, profiles.raw).status).toEqual({ parents });
    expect(trim(object('Service', 's', { status: { loadBalancer: {} } })).status).toEqual({ loadBalancer: {} });
  });

  it('labels Namespaces where a cluster would', () => {
    expect(trim(object('Namespace', 'n')).metadata).toMatchObject({ labels: { 'kubernetes.io/metadata.name': 'n' } });
    expect(trim(object('Namespace', 'n'), profiles.egctl).metadata).toEqual({ name: 'n', namespace: undefined });
    const other = { ...object('Namespace', 'n'), apiVersion: 'example.com/v1' };
    expect(trim(other)).toBe(other);
  });

  it('merges stringData into data as a server does', () => {
    const secret = object('Secret', 's', { data: { a: 'YQ==', b: 'old' }, stringData: { b: 'ö' } });
    expect(trim(secret)).toEqual(
      object('Secret', 's', { data: { a: 'YQ==', b: Buffer.from('ö').toString('base64') } }),
    );
    expect(trim(object('Secret', 's', { stringData: { b: 'b' } })).data).toEqual({ b: 'Yg==' });
    expect(trim(secret, profiles.egctl)).toMatchObject({ data: { b: 'old' }, stringData: { b: 'ö' } });
  });

  it('drops the bytes of ConfigMaps for the Go egctl', () => {
    const map = object('ConfigMap', 'c', { data: { a: 'b' }, binaryData: { c: 'ZA==' } });
    expect(trim(map, profiles.egctl)).not.toHaveProperty('binaryData');
    expect(trim(map)).toBe(map);
  });
});
