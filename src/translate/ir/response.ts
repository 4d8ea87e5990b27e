import type { AddHeader } from './header.ts';
import type { Base64 } from './scalars.ts';

/** A fixed response instead of an upstream's. */
export interface CustomResponse {
  readonly contentType?: string;
  readonly body?: Base64;
  readonly statusCode?: number;
  readonly addResponseHeaders?: readonly AddHeader[];
}

/** A redirect answer. */
export interface Redirect {
  readonly scheme?: string;
  readonly hostname?: string;
  readonly path?: HTTPPathModifier;
  readonly port?: number;
  readonly statusCode?: number;
}

/** Replaces a path or its matched prefix; the unused alternative is null. */
export interface HTTPPathModifier {
  readonly fullReplace: string | null;
  readonly prefixMatchReplace: string | null;
}

/** A regular expression and what its match is replaced with. */
export interface RegexMatchReplace {
  readonly pattern: string;
  readonly substitution: string;
}
