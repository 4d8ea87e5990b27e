/** A duration in Go's canonical text (`0s`, `250ms`, `1m0s`), as core/duration.ts formatDuration writes it. */
export type GoDuration = string;

/** Bytes in standard base64 with padding. */
export type Base64 = string;

/**
 * Secret bytes in standard base64. They stay real inside the translation and become `[redacted]` when an IR is printed;
 * an IR that was read back holds the literal `[redacted]`, which stands for those ten bytes.
 */
export type SecretBytes = string;

/** What printed IRs show in place of secret bytes. */
export const redacted = '[redacted]';
