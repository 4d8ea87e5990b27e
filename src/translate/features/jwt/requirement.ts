import { toProtoDuration } from '../../../core/duration.ts';
import { ok, type Result } from '../../../core/result.ts';
import { urlClusterName } from '../../xds/cluster/url-cluster.ts';
import { protobufHash } from '../../xds/message/protobuf-hash.ts';
import { serviceRetryPolicy } from '../../xds/message/retry-policy.ts';
import { type Message, withoutDefaults, withoutUndefined } from '../../xds/messages.ts';
import type { JWT, JWTProvider, RemoteJWKS } from './ir.ts';
import { jwtProviderFields, jwtRequirementFields } from './message-fields.ts';

/** What a route requires of tokens, and the providers it speaks of, all under names that tell different ones apart. */
export interface NamedRequirement {
  readonly name: string;
  readonly requirement: Message;
  readonly providers: Readonly<Record<string, Message>>;
}

/** The requirement of a route's JWT settings; the error says what is wrong with a provider's key server. */
export function jwtRequirement(jwt: JWT): Result<NamedRequirement, string> {
  const providers: Record<string, Message> = {};
  const alternatives: Message[] = [];
  const names: string[] = [];
  for (const provider of jwt.providers ?? []) {
    const message = providerMessage(provider);
    if (!message.ok) return message;
    const key = boundedName(provider.name, protobufHash(message.value, jwtProviderFields));
    providers[key] = message.value;
    alternatives.push({ providerName: key });
    names.push(provider.name);
  }
  if (jwt.allowMissingOrFailed) {
    alternatives.push({ allowMissingOrFailed: {} });
    names.push('missing-or-failed');
  } else if (jwt.allowMissing) {
    alternatives.push({ allowMissing: {} });
    names.push('missing');
  }
  const [first, ...rest] = alternatives;
  const requirement = first && rest.length === 0 ? first : { requiresAny: { requirements: alternatives } };
  const name = boundedName(names.join('-or-'), protobufHash(requirement, jwtRequirementFields));
  return ok({ name, requirement, providers });
}

const longestName = 256;

/** A readable name with a hash, of bounded length in bytes. */
function boundedName(readable: string, hash: string): string {
  const suffix = `_${hash}`;
  const bytes = Buffer.from(readable).subarray(0, longestName - suffix.length);
  return `${bytes.toString()}${suffix}`;
}

function providerMessage(provider: JWTProvider): Result<Message, string> {
  const keys = provider.remoteJWKS ? remoteKeys(provider.remoteJWKS) : ok(localKeys(provider.localJWKS));
  if (!keys.ok) return keys;
  const { extractFrom } = provider;
  return ok({
    ...withoutDefaults({
      issuer: provider.issuer,
      audiences: provider.audiences,
      payloadInMetadata: provider.name,
      claimToHeaders: (provider.claimToHeaders ?? []).map(({ header, claim }) => ({
        headerName: header,
        claimName: claim,
      })),
      clearRouteCache: provider.recomputeRoute,
      fromHeaders: (extractFrom?.headers ?? []).map(({ name, valuePrefix }) => withoutDefaults({ name, valuePrefix })),
      fromCookies: extractFrom?.cookies,
      fromParams: extractFrom?.params,
    }),
    forward: true,
    // Scopes are one text in tokens; rules need them as a list.
    normalizePayloadInMetadata: { spaceDelimitedClaims: ['scope', 'scp'] },
    ...keys.value,
  });
}

function localKeys(inlineString: string | undefined): Message {
  return { localJwks: { inlineString: inlineString ?? '' } };
}

function remoteKeys(jwks: RemoteJWKS): Result<Message, string> {
  const { destination, traffic, uri } = jwks;
  const cluster = destination?.settings?.length ? ok(destination.name) : urlClusterName(uri);
  if (!cluster.ok) return cluster;
  const retryPolicy = serviceRetryPolicy(traffic?.retry);
  if (!retryPolicy.ok) return retryPolicy;
  const timeout = toProtoDuration(traffic?.timeout?.http?.requestTimeout) ?? '10s';
  return ok({
    remoteJwks: {
      httpUri: { uri, cluster: cluster.value, timeout },
      asyncFetch: withoutUndefined({ failedRefetchDuration: toProtoDuration(jwks.failedRefetchDuration) }),
      ...withoutUndefined({ cacheDuration: toProtoDuration(jwks.cacheDuration), retryPolicy: retryPolicy.value }),
    },
  });
}
