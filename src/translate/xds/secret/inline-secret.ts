import { redacted, type SecretBytes } from '../../ir/scalars.ts';
import type { Message } from '../messages.ts';

/** The literal of a printed IR stands for its own ten bytes when the IR is read back (spec/xds.md A.10). */
const redactedBytes = Buffer.from(redacted).toString('base64');

/** Secret bytes of the IR as base64 of the bytes that Envoy gets. */
export function secretBase64(bytes: SecretBytes | undefined | null): string {
  return bytes === redacted ? redactedBytes : (bytes ?? '');
}

/** A data source with secret bytes inline; absent bytes are printed as empty ones. */
export function inlineSecret(bytes: SecretBytes | undefined | null): Message {
  return { inlineBytes: secretBase64(bytes) };
}

/** Secret bytes of the IR as text, for fields of Envoy that take no bytes. */
export function secretText(bytes: SecretBytes | undefined | null): string {
  return Buffer.from(secretBase64(bytes), 'base64').toString();
}
