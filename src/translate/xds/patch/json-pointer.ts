import { fail, ok, type Result } from '../../../core/result.ts';

/** The keys and indexes that lead to a place in a document; empty for the whole document. */
export type Pointer = readonly string[];

/** Reads a JSON pointer (RFC 6901); the error says what is wrong with it. */
export function parsePointer(text: string): Result<Pointer, string> {
  if (text === '') return ok([]);
  if (!text.startsWith('/')) return fail(`the path "${text}" must start with /`);
  return ok(
    text
      .slice(1)
      .split('/')
      .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')),
  );
}

/** The text of a pointer. */
export function formatPointer(pointer: Pointer): string {
  return pointer.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
