import { quoteRegex } from '../../../core/quote-regex.ts';
import type { Message } from '../messages.ts';

/** True for replacements that leave nothing of the matched prefix. */
export function isRootPrefix(replacement: string): boolean {
  return replacement === '' || replacement === '/';
}

/**
 * Replaces a prefix with the root. A plain prefix rewrite would leave two slashes (`/a/b` -> `//b`), so slashes after the
 * prefix are taken as well (spec/xds-routes-clusters.md C.8).
 */
export function prefixToRoot(prefix: string): Message {
  return { pattern: { regex: `^${quoteRegex(prefix)}\\/*` }, substitution: '/' };
}
