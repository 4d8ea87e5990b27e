import { type ReadResult, sourceProblem } from './read-result.ts';

/** Bytes at the start that tell a binary file. */
const probe = 8192;

/** Bytes as UTF-8 text; binary files and other encodings give a diagnostic. */
export function decodeText(name: string, bytes: Uint8Array): ReadResult {
  if (bytes.subarray(0, probe).includes(0)) {
    return sourceProblem('source-not-text', name, 'this is a binary file, not YAML or JSON');
  }
  try {
    return { texts: [{ name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }], diagnostics: [] };
  } catch {
    return sourceProblem('source-not-text', name, 'the text is not UTF-8', 'Save the file in the encoding UTF-8.');
  }
}
