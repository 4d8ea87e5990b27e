import type { JsonObject } from '../../../core/json.ts';
import { asJsonValue } from '../../../core/json.ts';
import type { Result } from '../../../core/result.ts';
import { applyObjectPatch } from '../kubernetes/apply-object-patch.ts';
import { podTemplate } from './pod-template.ts';
import { fleetMetadata, type ProxyFleet } from './proxy-fleet.ts';

/** The DaemonSet of a fleet that runs on every node (spec/infra.md section 5). Fails with one sentence. */
export function daemonSet(fleet: ProxyFleet): Result<JsonObject, string> {
  const template = podTemplate(fleet);
  if (!template.ok) return template;
  const { envoyDaemonSet } = fleet.provider;
  const object: JsonObject = {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: fleetMetadata(fleet, { name: envoyDaemonSet?.name }),
    spec: {
      selector: { matchLabels: fleet.selector },
      updateStrategy: asJsonValue(envoyDaemonSet?.strategy) ?? { type: 'RollingUpdate' },
      template: template.value,
    },
    status: { currentNumberScheduled: 0, desiredNumberScheduled: 0, numberMisscheduled: 0, numberReady: 0 },
  };
  return applyObjectPatch(object, 'V1DaemonSet', envoyDaemonSet?.patch);
}
