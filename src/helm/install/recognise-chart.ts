import { isObject } from '../../core/json.ts';
import type { Chart } from '../chart/chart.ts';
import type { RenderedChart } from '../rendered-chart.ts';

const names: ReadonlySet<string> = new Set(['gateway-helm', 'gateway-crds-helm']);

/** True for the charts of Envoy Gateway and for charts around them: those that run pods with the label of the controller. */
export function isEnvoyGatewayChart(chart: Chart, rendered: RenderedChart): boolean {
  if (names.has(chart.metadata.name)) return true;
  return rendered.manifests.some(({ kind, object }) => {
    const template = isObject(object.spec) && isObject(object.spec.template) ? object.spec.template : {};
    const labels = isObject(template.metadata) && isObject(template.metadata.labels) ? template.metadata.labels : {};
    return (kind === 'Deployment' || kind === 'DaemonSet') && labels['control-plane'] === 'envoy-gateway';
  });
}
