import type { JsonObject } from '../../../core/json.ts';
import { asJsonValue } from '../../../core/json.ts';
import type { Result } from '../../../core/result.ts';
import { applyObjectPatch } from '../kubernetes/apply-object-patch.ts';
import { podTemplate } from './pod-template.ts';
import { fleetMetadata, type ProxyFleet } from './proxy-fleet.ts';

/** The Deployment of a fleet (spec/infra.md section 5). Fails with one sentence. */
export function deployment(fleet: ProxyFleet): Result<JsonObject, string> {
  const template = podTemplate(fleet);
  if (!template.ok) return template;
  const { envoyDeployment, envoyHpa } = fleet.provider;
  const object: JsonObject = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: fleetMetadata(fleet, { name: envoyDeployment?.name }),
    spec: {
      // An autoscaler owns the number of replicas.
      replicas: envoyHpa ? undefined : envoyDeployment?.replicas,
      strategy: asJsonValue(envoyDeployment?.strategy) ?? { type: 'RollingUpdate' },
      selector: { matchLabels: fleet.selector },
      revisionHistoryLimit: 10,
      progressDeadlineSeconds: 600,
      template: template.value,
    },
  };
  return applyObjectPatch(object, 'V1Deployment', envoyDeployment?.patch);
}
