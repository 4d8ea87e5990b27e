import { expect, it } from 'vitest';
import { isEnvoyGatewayChart } from '../../../src/helm/install/recognise-chart.ts';
import { bareChart, configMap, rendered } from './made-chart.ts';

const named = (name: string) => ({ ...bareChart, metadata: { ...bareChart.metadata, name } });
const workload = (kind: string, label: string): string =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: w}\nspec: {template: {metadata: {labels: {control-plane: ${label}}}}}`;

it.each([
  ['gateway-helm', [], true],
  ['gateway-crds-helm', [], true],
  ['wrapper', [configMap('c'), workload('Deployment', 'envoy-gateway')], true],
  ['wrapper', [workload('DaemonSet', 'envoy-gateway')], true],
  ['wrapper', [workload('StatefulSet', 'envoy-gateway')], false],
  ['wrapper', [workload('Deployment', 'other')], false],
  ['wrapper', ['apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: w}'], false],
  ['wrapper', [], false],
])('%s with %j: %j', (name, texts, expected) => {
  expect(isEnvoyGatewayChart(named(name), rendered(...texts))).toBe(expected);
});
