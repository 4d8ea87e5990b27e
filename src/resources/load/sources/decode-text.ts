import { type ReadResult, sourceProblem } from './read-result.ts';

/** Bytes at the start that tell a binary file. */
const probe = 8192;

/**
 * Bytes as text: UTF-8, or UTF-16 with a byte order mark, which Windows shells write (YAML allows both). Binary files and other
 * encodings give a diagnostic.
 */
export function decodeText(name: string, bytes: Uint8Array): ReadResult {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && bytes.subarray(0, probe).includes(0)) {
    return sourceProblem('source-not-text', name, 'this is a binary file, not YAML or JSON');
  }
  try {
    return { texts: [{ name, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }], diagnostics: [] };
  } catch {
    const problem = encoding === 'utf-8' ? 'the text is not UTF-8' : 'the text is damaged UTF-16';
    return sourceProblem('source-not-text', name, problem, 'Save the file in the encoding UTF-8.');
  }
}

/** The encoding that a byte order mark tells, else UTF-8. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
