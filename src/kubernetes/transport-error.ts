import { ClusterError } from './cluster-error.ts';

const tlsCodes = /^(CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED|ERR_TLS_|ERR_SSL|EPROTO)/;

/**
 * The error for a request that got no answer: what went wrong on the way to `server`, with a hint. Errors that are
 * ClusterErrors already (time limits) pass through.
 */
export function transportError(error: unknown, server: string): ClusterError {
  if (error instanceof ClusterError) return error;
  const { code, message } = describeCause(error);
  if (code === 'ECONNREFUSED') {
    return new ClusterError(
      'unreachable',
      `nothing listens at ${server} (connection refused)`,
      'check that the cluster is running and that the context points at it',
    );
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new ClusterError(
      'unreachable',
      `the host name of the API server ${server} cannot be resolved`,
      'check the network or VPN, and the server address of the context',
    );
  }
  if (tlsCodes.test(code)) {
    return new ClusterError(
      'unreachable',
      `no secure connection to ${server}: ${message}`,
      'check certificate-authority, tls-server-name and the client certificate of the context',
    );
  }
  if (code === 'ECONNRESET' || code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE') {
    return new ClusterError('unreachable', `the API server at ${server} closed the connection before it answered`);
  }
  return new ClusterError('unreachable', `cannot reach the API server at ${server}: ${message}`);
}

/** The error for a request that took longer than `--request-timeout`. */
export function timeoutError(what: string, timeoutMs: number): ClusterError {
  return new ClusterError(
    'timeout',
    `${what} did not answer within ${timeoutMs / 1000} s`,
    'raise the limit with --request-timeout, for example --request-timeout 2m',
  );
}

/** The error of credentials that could not be had: files of the kubeconfig, exec plugin, OIDC refresh, token file. */
export function credentialsError(error: unknown): ClusterError {
  if (error instanceof Error && 'path' in error && 'syscall' in error && error.syscall === 'open') {
    const reason = 'code' in error && error.code === 'ENOENT' ? 'no such file' : error.message;
    return new ClusterError(
      'config',
      `cannot read ${error.path}, which the kubeconfig names: ${reason}`,
      'check the paths of certificates, keys and tokens of the context',
    );
  }
  const text = (error instanceof Error ? error.message : String(error)).trim().split('\n')[0] ?? '';
  return new ClusterError(
    'config',
    `no credentials for the cluster: ${text || 'the credential plugin failed'}`,
    'run the credential plugin of the kubeconfig user by hand to see why, or log in again',
  );
}

/** The error of certificates and keys of a kubeconfig that TLS cannot use. */
export function certificateError(error: unknown): ClusterError {
  return new ClusterError(
    'config',
    `the kubeconfig has a certificate or key that cannot be used: ${describeCause(error).message}`,
    'check certificate-authority, client-certificate and client-key of the context (their -data forms are base64 of PEM)',
  );
}

function describeCause(error: unknown): { code: string; message: string } {
  // Happy-eyeballs dials report one error per address; the first one says enough.
  const inner = error instanceof AggregateError && error.errors[0] instanceof Error ? error.errors[0] : error;
  if (!(inner instanceof Error)) return { code: '', message: String(inner) };
  const code = 'code' in inner && typeof inner.code === 'string' ? inner.code : '';
  return { code, message: inner.message.split('\n', 1)[0] ?? '' };
}
