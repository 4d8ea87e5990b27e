import type { JsonObject } from '../../../core/json.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Message } from '../../xds/messages.ts';
import { readMessage } from '../../xds/proto/read-message.ts';

/** The message that a bootstrap is. */
export const bootstrapMessage = 'envoy.config.bootstrap.v3.Bootstrap';

/**
 * A bootstrap in canonical JSON, read in either spelling of field names. Fails with a sentence that names the place of a field that
 * Envoy does not know or of a value that does not fit.
 */
export function readBootstrap(bootstrap: JsonObject): Result<Message, string> {
  const read = readMessage(bootstrapMessage, bootstrap);
  return read.ok ? ok(read.value) : fail(`it is no bootstrap of Envoy: ${read.error}`);
}
