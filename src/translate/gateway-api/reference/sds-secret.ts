import { fail, ok, type Result } from '../../../core/result.ts';
import type { Secret } from '../../../resources/kinds/secret.ts';
import type { SDSConfig } from '../../ir/tls.ts';
import type { TranslateOptions } from '../../options.ts';

/** Type of Secrets that hold no certificate but name a server that Envoy fetches it from. */
const sdsSecretType = 'gateway.envoyproxy.io/sds';

/** True for a Secret that names an SDS server. */
export function isSDSSecret(secret: Secret): boolean {
  return secret.type === sdsSecretType;
}

/**
 * Reads where an SDS Secret leads: its data names the secret and the unix socket of the server. Fails with one sentence when the
 * option is off or the data is incomplete (spec/gateway-api.md 5.3).
 */
export function readSDSSecret(secret: Secret, options: TranslateOptions): Result<SDSConfig, string> {
  const place = `Secret ${secret.metadata.namespace}/${secret.metadata.name}`;
  if (!options.sdsSecretRefEnabled)
    return fail(
      `${place} names an SDS server, which is switched off: set enableSDSSecretRef in the EnvoyGateway configuration.`,
    );
  const secretName = text(secret.data?.secretName);
  const url = text(secret.data?.url);
  if (!secretName || !url) return fail(`${place} needs the keys secretName and url to name an SDS server.`);
  const address = socketPath(url);
  if (!address)
    return fail(`${place} has the SDS url ${url}: only unix sockets such as unix:///run/sds.sock are supported.`);
  return ok({ secretName, scheme: 'unix', address });
}

function text(base64: string | undefined): string {
  return Buffer.from(base64 ?? '', 'base64').toString('utf8');
}

/** Path of `unix:///abs/path` or `unix://./relative`. */
function socketPath(url: string): string | undefined {
  return /^unix:\/\/(?<path>\/.*|\.\/.*)$/.exec(url)?.groups?.path;
}
