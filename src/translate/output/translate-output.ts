import { asJson, type JsonObject } from '../../core/json.ts';
import type { ResourceSet } from '../../resources/resource-set.ts';
import { bootstrapFor } from '../infra/bootstrap/bootstrap-for.ts';
import type { InfraObjects } from '../infra/infra-objects.ts';
import { rateLimitConfigs } from '../infra/rate-limit/configs-by-key.ts';
import type { TranslateOptions } from '../options.ts';
import { redactIR, redactXds } from '../redact.ts';
import type { Translation } from '../translate-set.ts';
import { type ConfigDumpType, configDump, configDumpPart } from '../xds/config-dump.ts';
import { withClassStatus } from './class-status.ts';

/** What `x translate --to` can print. */
export type OutputKind = 'gateway-api' | 'ir' | 'xds' | 'infra';

/** What `x translate --type` can print; `ratelimit` and `secret` are additions to what the Go egctl knows. */
export type XdsType = ConfigDumpType | 'all' | 'ratelimit';

/** What to print of a translation. */
export interface OutputRequest {
  readonly kinds: readonly OutputKind[];
  readonly xdsType: XdsType;
  readonly showSecrets: boolean;
  /** The Kubernetes objects, where `kinds` has `infra`. */
  readonly infra?: InfraObjects;
}

/**
 * The parts asked for as one document, in the shape of the Go egctl (spec/loading.md section 6): resource lists, `xdsIR` and
 * `infraIR`, `xds`; and ours under `infra`. Absent parts are left out.
 */
export function translateOutput(
  translation: Translation,
  set: ResourceSet,
  options: TranslateOptions,
  request: OutputRequest,
): JsonObject {
  const { result } = translation;
  const out: Record<string, JsonObject[string]> = {};
  const keep = <T>(value: T): T => value;
  const redact = request.showSecrets ? keep : redactXds;
  const wanted = new Set(request.kinds);
  if (wanted.has('gateway-api')) Object.assign(out, withClassStatus(result.gatewayAPI, set));
  // The IR alone shows the class as the translation left it.
  else if (wanted.has('ir')) Object.assign(out, result.gatewayAPI);
  if (wanted.has('ir')) {
    const redactNode = request.showSecrets ? keep : redactIR;
    if (result.xdsIR.size) out.xdsIR = asJson(redactNode(Object.fromEntries(result.xdsIR)));
    if (result.infraIR.size) out.infraIR = asJson(redactNode(Object.fromEntries(result.infraIR)));
  }
  if (wanted.has('xds') && translation.xds.size)
    out.xds = redact(xdsOutput(translation, set, options, request.xdsType));
  if (request.infra) out.infra = request.infra.objects;
  return out;
}

function xdsOutput(translation: Translation, set: ResourceSet, options: TranslateOptions, type: XdsType): JsonObject {
  if (type === 'ratelimit') return rateLimitConfigs(translation.result, options);
  const bootstrap = bootstrapFor(set);
  const out: Record<string, JsonObject> = {};
  for (const [key, resources] of translation.xds) {
    out[key] = type === 'all' ? configDump(resources, bootstrap) : configDumpPart(resources, bootstrap, type);
  }
  return out;
}
