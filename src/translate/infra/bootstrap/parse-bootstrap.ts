import { load } from 'js-yaml';
import { isObject, type JsonObject, type JsonValue } from '../../../core/json.ts';
import { fail, ok, type Result } from '../../../core/result.ts';

/** Reads a bootstrap text; the error is one sentence. */
export function parseBootstrap(text: string): Result<JsonObject, string> {
  try {
    const value = load(text) as JsonValue;
    return isObject(value) ? ok(value) : fail('the bootstrap is not a YAML mapping');
  } catch (error) {
    return fail(`the bootstrap is not YAML: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
  }
}
