import { CommandError } from '../core/errors.ts';

/** What a request to the API server wanted: the verb and resource of RBAC, for messages that name both. */
export interface RequestPurpose {
  /** RBAC verb: get, list, watch, create, patch, update, delete. */
  readonly verb: string;
  /** Plural with its group, e.g. `gateways.gateway.networking.k8s.io`, or a sub-resource: `pods/portforward`. */
  readonly resource: string;
  readonly namespace?: string;
  readonly name?: string;
}

/** Why a cluster did not answer as wanted; `unreachable` covers DNS, refused connections and TLS. */
export type ClusterErrorKind =
  | 'config'
  | 'unreachable'
  | 'timeout'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'invalid'
  | 'cancelled'
  | 'server';

/** A request to a cluster failed. Printed as it is when nobody handles it; `kind` is for those who do. */
export class ClusterError extends CommandError {
  constructor(
    readonly kind: ClusterErrorKind,
    message: string,
    hint?: string,
    /** HTTP status of the API server's answer. */
    readonly status?: number,
  ) {
    super(message, hint);
    this.name = 'ClusterError';
  }
}

/** True for a ClusterError of one of the kinds. */
export function isClusterError(error: unknown, ...kinds: readonly ClusterErrorKind[]): error is ClusterError {
  return error instanceof ClusterError && (kinds.length === 0 || kinds.includes(error.kind));
}

/** One line of any thrown value, for failures that are collected rather than thrown on. */
export function failureText(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0] ?? '';
}

/** The error for an answer of the API server other than 2xx; `body` is its Status object or plain text. */
export function answerError(status: number, body: string, purpose: RequestPurpose, server: string): ClusterError {
  const detail = statusMessage(body);
  const target = describePurpose(purpose);
  switch (status) {
    case 401:
      return new ClusterError(
        'unauthorized',
        `the API server at ${server} does not accept the credentials (401)`,
        'the token or certificate has expired or belongs to another cluster: log in again, or choose another --context or --user',
        status,
      );
    case 403:
      return new ClusterError(
        'forbidden',
        `not allowed to ${target}`,
        `ask for an RBAC rule with verb "${purpose.verb}" on resource "${purpose.resource}"${purpose.namespace ? ` in namespace ${purpose.namespace}` : ''}`,
        status,
      );
    case 404:
      return new ClusterError('not-found', `cannot ${target}: not found`, undefined, status);
    case 409:
      return new ClusterError('conflict', `cannot ${target}: ${detail}`, undefined, status);
    case 400:
    case 422:
      return new ClusterError('invalid', `cannot ${target}: ${detail}`, undefined, status);
    default:
      return new ClusterError(
        'server',
        `cannot ${target}: the API server answered ${status}: ${detail}`,
        undefined,
        status,
      );
  }
}

/** `list pods in namespace x`, `get pods/log of a/b`: the purpose as words of a sentence. */
function describePurpose(purpose: RequestPurpose): string {
  const place = purpose.namespace === undefined ? '' : ` in namespace ${purpose.namespace}`;
  return `${purpose.verb} ${purpose.resource}${purpose.name === undefined ? '' : ` "${purpose.name}"`}${place}`;
}

function statusMessage(body: string): string {
  try {
    const status: unknown = JSON.parse(body);
    if (status !== null && typeof status === 'object' && 'message' in status) return String(status.message);
  } catch {
    // Proxies in front of API servers answer in plain text.
  }
  const text = body.trim().replace(/\s+/g, ' ');
  return text === '' ? 'no explanation' : text.slice(0, 300);
}
