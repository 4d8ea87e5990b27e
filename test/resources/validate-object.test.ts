import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { profiles } from '../../src/resources/load/profiles.ts';
import { validateObject } from '../../src/resources/validate-object.ts';

const told = (object: JsonObject): string[] =>
  validateObject(object, { defaults: profiles.controller.defaults, unknownFields: 'report' }).diagnostics.map(
    ({ code, hint }) => `${code} ${hint ?? ''}`,
  );
const metadata = { name: 'a', namespace: 'b' };

describe('validateObject', () => {
  it('names the versions of a kind that are served', () => {
    expect(told({ apiVersion: 'gateway.networking.k8s.io/v2', kind: 'HTTPRoute', metadata })[0]).toMatch(
      /^version-not-served .*gateway\.networking\.k8s\.io\/v1/,
    );
  });

  it('suggests the kind that may be meant', () => {
    expect(told({ apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRuote', metadata })[0]).toMatch(
      /^kind-unknown .*HTTPRoute/,
    );
  });

  it('names the group that a kind belongs to', () => {
    expect(told({ apiVersion: 'gateway.networking.k8s.io/v1', kind: 'SecurityPolicy', metadata })[0]).toMatch(
      /^kind-unknown .*gateway\.envoyproxy\.io/,
    );
  });

  it('lists the kinds of a group for one that is like none', () => {
    expect(told({ apiVersion: 'gateway.networking.k8s.io/v1', kind: 'Xyzzyplugh', metadata })[0]).toMatch(
      /^kind-unknown .*HTTPRoute.*TLSRoute/,
    );
  });

  it('checks no rules where the structure cannot be trusted', () => {
    const route = { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', metadata, spec: { rules: 'all' } };
    expect(told(route).map((line) => line.split(' ')[0])).toEqual(['field-type']);
  });

  it('warns of a version that goes away', () => {
    const spec = { rules: [{ backendRefs: [{ name: 'a', port: 1 }] }] };
    const old = { apiVersion: 'gateway.networking.k8s.io/v1alpha2', kind: 'TCPRoute', metadata, spec };
    expect(told(old)).toEqual(['version-deprecated Use gateway.networking.k8s.io/v1.']);
  });
});
