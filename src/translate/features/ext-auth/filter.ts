import { toProtoDuration } from '../../../core/duration.ts';
import { ok, type Result } from '../../../core/result.ts';
import { httpStatusName } from '../../xds/message/http-status-name.ts';
import { serviceRetryPolicy } from '../../xds/message/retry-policy.ts';
import { type Any, any, type Message, withoutDefaults, withoutUndefined } from '../../xds/messages.ts';
import type { ExtAuth, GRPCExtAuthService, HTTPExtAuthService } from './ir.ts';

/** The configuration of one authorization filter; the error says what is wrong with the retries of the service. */
export function extAuthzFilter(extAuth: ExtAuth): Result<Any, string> {
  const retryPolicy = serviceRetryPolicy(extAuth.traffic?.retry);
  if (!retryPolicy.ok) return retryPolicy;
  const call = withoutUndefined({
    timeout: toProtoDuration(extAuth.timeout) ?? '10s',
    retryPolicy: retryPolicy.value,
  });
  const { bodyToExtAuth, headersToExtAuth, statusOnError } = extAuth;
  return ok(
    any('envoy.extensions.filters.http.ext_authz.v3.ExtAuthz', {
      transportApiVersion: 'V3',
      ...withoutDefaults({
        failureModeAllow: extAuth.failOpen,
        clearRouteCache: extAuth.recomputeRoute,
        routeMetadataContextNamespaces: extAuth.includeRouteMetadata ? ['envoy-gateway'] : [],
        allowedHeaders: headersToExtAuth?.length ? { patterns: anyCase(headersToExtAuth) } : undefined,
        withRequestBody: bodyToExtAuth && withoutDefaults({ maxRequestBytes: bodyToExtAuth.maxRequestBytes }),
        statusOnError: statusOnError == null ? undefined : { code: httpStatusName(statusOnError) },
      }),
      ...(extAuth.http ? { httpService: httpService(extAuth.http, call) } : {}),
      ...(extAuth.grpc && !extAuth.http ? { grpcService: grpcService(extAuth.grpc, call) } : {}),
    }),
  );
}

function httpService(service: HTTPExtAuthService, { timeout, retryPolicy }: Message): Message {
  const { authority, path, pathOverride, destination, headersToBackend } = service;
  return {
    ...withoutDefaults({ pathPrefix: path, pathOverride }),
    serverUri: {
      uri: `http://${authority}${urlPath(pathOverride || path || '')}`,
      cluster: destination.name,
      ...withoutUndefined({ timeout }),
    },
    ...withoutUndefined({
      authorizationResponse: headersToBackend?.length
        ? { allowedUpstreamHeaders: { patterns: anyCase(headersToBackend) } }
        : undefined,
      retryPolicy,
    }),
  };
}

function grpcService({ destination, authority }: GRPCExtAuthService, call: Message): Message {
  return { envoyGrpc: { clusterName: destination.name, ...withoutDefaults({ authority }) }, ...call };
}

function anyCase(headers: readonly string[]): readonly Message[] {
  return headers.map((exact) => ({ exact, ignoreCase: true }));
}

/** A path as it stands in a URL, with the characters escaped that Go's URL escapes in paths. */
function urlPath(path: string): string {
  if (!path) return '';
  const escaped = encodeURI(path).replace(
    /[!'()*?#]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return escaped.startsWith('/') ? escaped : `/${escaped}`;
}
