import type { JsonObject } from '../../../core/json.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { EnvoyProxyBootstrap } from '../../../resources/generated/types.ts';
import { applyJSONPatches } from '../../xds/patch/json-patch.ts';
import { unknownBootstrapField } from './bootstrap-fields.ts';
import { mergeAsProtobuf } from './merge-as-protobuf.ts';
import { parseBootstrap } from './parse-bootstrap.ts';
import { protoJson } from './proto-spelling.ts';

/**
 * The bootstrap that a proxy gets when its EnvoyProxy carries one of its own (spec/bootstrap.md section 4). Fails with a sentence when
 * the text cannot be read, has fields that Envoy does not know, or its patches do not apply.
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
  const user = parseBootstrap(text);
  if (!user.ok) return user;
  const unknown = unknownBootstrapField(user.value);
  if (unknown) return fail(`Envoy's bootstrap has no field ${unknown}`);
  const merged = mergeAsProtobuf(
    protoJson(defaults, 'snake') as JsonObject,
    protoJson(user.value, 'snake') as JsonObject,
  );
  return ok(merged);
}
