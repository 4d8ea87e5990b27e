import type { JsonObject } from '../../../core/json.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { EnvoyProxyBootstrap } from '../../../resources/generated/types.ts';
import { applyJSONPatches } from '../../xds/patch/json-patch.ts';
import { messageProblem } from '../../xds/proto/check-message.ts';
import { withProtoNames } from '../../xds/proto/proto-names.ts';
import { mergeAsProtobuf } from './merge-as-protobuf.ts';
import { parseBootstrap } from './parse-bootstrap.ts';
import { bootstrapMessage, readBootstrap } from './read-bootstrap.ts';

/**
 * The bootstrap that a proxy gets when its EnvoyProxy carries one of its own (spec/bootstrap.md section 4). Fails with a sentence when
 * the text cannot be read, when a merge has fields that Envoy does not know or breaks a rule of its API, or when patches do not apply.
 */
export function applyUserBootstrap(
  defaults: JsonObject,
  bootstrap: EnvoyProxyBootstrap | undefined,
): Result<JsonObject, string> {
  if (!bootstrap) return ok(defaults);
  switch (bootstrap.type ?? 'Replace') {
    case 'Replace':
      return parseBootstrap(bootstrap.value ?? '');
    case 'Merge':
      return merge(defaults, bootstrap.value ?? '');
    case 'JSONPatch':
      return applyJSONPatches(defaults, bootstrap.jsonPatches ?? []);
    default:
      return fail(`the bootstrap type ${bootstrap.type} is none of Replace, Merge and JSONPatch`);
  }
}

function merge(defaults: JsonObject, text: string): Result<JsonObject, string> {
  const parsed = parseBootstrap(text);
  if (!parsed.ok) return parsed;
  const base = readBootstrap(defaults);
  if (!base.ok) return base;
  const user = readBootstrap(parsed.value);
  if (!user.ok) return user;
  const merged = mergeAsProtobuf(bootstrapMessage, base.value, user.value);
  const problem = messageProblem(bootstrapMessage, merged);
  return problem ? fail(`Envoy would refuse it: ${problem}`) : ok(withProtoNames(bootstrapMessage, merged));
}
