import { expect, it } from 'vitest';
import { isKubernetesKind } from '../../../src/resources/load/known-kinds.ts';

it.each([
  ['v1', 'Pod', true],
  ['v1', 'Pods', false],
  ['v2', 'Pod', false],
  ['apps/v1', 'Deployment', true],
  ['apps/v1', 'Pod', false],
  ['apps/v1beta1', 'Whatever', true],
  ['networking.k8s.io/v1', 'Ingress', true],
  ['networking.k8s.io/v2', 'NewKind', true],
  ['gateway.networking.x-k8s.io/v1alpha1', 'XMesh', true],
  ['evilk8s.io/v1', 'Thing', false],
  ['example.com/v1', 'Thing', false],
  ['toString', 'Thing', false],
  ['', '', false],
])('%s %s is known to Kubernetes: %s', (apiVersion, kind, known) => {
  expect(isKubernetesKind(apiVersion, kind)).toBe(known);
});
