import type { JsonObject } from '../../../src/core/json.ts';
import type { Result } from '../../../src/core/result.ts';
import type { EnvoyGateway } from '../../../src/resources/kinds/envoy-gateway.ts';
import type { InfraSettings } from '../../../src/translate/infra/infra-settings.ts';
import { proxyFleet } from '../../../src/translate/infra/proxy/proxy-fleet.ts';
import { proxyObjects } from '../../../src/translate/infra/proxy/proxy-objects.ts';
import { rateLimitObjects } from '../../../src/translate/infra/rate-limit/rate-limit-objects.ts';
import type { Infra } from '../../../src/translate/ir/infra.ts';
import { compareSections, type Suite } from '../suite.ts';

interface Input {
  readonly infra?: Infra;
  readonly envoyGateway: EnvoyGateway;
  readonly controllerNamespace: string;
  readonly dnsDomain?: string;
  readonly ownerReferenceUID: Readonly<Record<string, string>>;
}

/** infra/: an Infra IR and the controller's configuration to Kubernetes objects. */
export const infraSuite: Suite = {
  folder: 'infra',
  run: (vector, check) => compareSections(check, vector.expected, run(check.readYamlFile(vector.input) as Input), []),
};

function run(input: Input): unknown {
  const settings: InfraSettings = {
    controllerNamespace: input.controllerNamespace,
    dnsDomain: input.dnsDomain ?? 'cluster.local',
    envoyGateway: input.envoyGateway,
    ownerUID: ({ kind }) => input.ownerReferenceUID[kind],
  };
  if (!input.infra?.proxy) return values(rateLimitObjects(settings));
  const fleet = proxyFleet(input.infra.proxy, settings);
  return fleet.ok ? values(proxyObjects(fleet.value)) : { error: true };
}

function values(objects: object): unknown {
  const results = Object.entries(objects) as [string, Result<JsonObject, string>][];
  if (results.some(([, result]) => !result.ok)) return { error: true };
  return Object.fromEntries(results.map(([key, result]) => [key, result.ok ? result.value : null]));
}
