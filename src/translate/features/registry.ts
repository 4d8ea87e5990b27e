/** The only list of features; to add one is to add a folder and a line here. */

import { accessLog } from './access-log/feature.ts';
import { admissionControl } from './admission-control/feature.ts';
import { apiKeyAuth } from './api-key-auth/feature.ts';
import { authorization } from './authorization/feature.ts';
import { backendScheme } from './backend-scheme/feature.ts';
import { bandwidthLimit } from './bandwidth-limit/feature.ts';
import { basicAuth } from './basic-auth/feature.ts';
import { circuitBreakers } from './circuit-breakers/feature.ts';
import { clientHeaders } from './client-headers/feature.ts';
import { clientIpDetection } from './client-ip-detection/feature.ts';
import { clientTls } from './client-tls/feature.ts';
import { compression } from './compression/feature.ts';
import { connection } from './connection/feature.ts';
import { cors } from './cors/feature.ts';
import { credentialInjection } from './credential-injection/feature.ts';
import { csrf } from './csrf/feature.ts';
import { directResponse } from './direct-response/feature.ts';
import { dns } from './dns/feature.ts';
import { dynamicModules } from './dynamic-modules/feature.ts';
import { dynamicResolver } from './dynamic-resolver/feature.ts';
import { extAuth } from './ext-auth/feature.ts';
import { extProc } from './ext-proc/feature.ts';
import { faultInjection } from './fault-injection/feature.ts';
import type { Feature } from './feature.ts';
import { geoip } from './geoip/feature.ts';
import { globalRateLimit } from './global-rate-limit/feature.ts';
import { grpc } from './grpc/feature.ts';
import { headerModifiers } from './header-modifiers/feature.ts';
import { healthCheckLog } from './health-check-log/feature.ts';
import { healthChecks } from './health-checks/feature.ts';
import { hostNormalization } from './host-normalization/feature.ts';
import { httpUpgrade } from './http-upgrade/feature.ts';
import { http1 } from './http1/feature.ts';
import { http2 } from './http2/feature.ts';
import { http3 } from './http3/feature.ts';
import { jwt } from './jwt/feature.ts';
import { listenerHealthCheck } from './listener-health-check/feature.ts';
import { loadBalancing } from './load-balancing/feature.ts';
import { localRateLimit } from './local-rate-limit/feature.ts';
import { lua } from './lua/feature.ts';
import { mirror } from './mirror/feature.ts';
import { oidc } from './oidc/feature.ts';
import { pathNormalization } from './path-normalization/feature.ts';
import { proxyMetrics } from './proxy-metrics/feature.ts';
import { proxyProtocol } from './proxy-protocol/feature.ts';
import { redirect } from './redirect/feature.ts';
import { requestBuffer } from './request-buffer/feature.ts';
import { requestId } from './request-id/feature.ts';
import { responseOverride } from './response-override/feature.ts';
import { retries } from './retries/feature.ts';
import { router } from './router/feature.ts';
import { sessionPersistence } from './session-persistence/feature.ts';
import { tcpKeepalive } from './tcp-keepalive/feature.ts';
import { timeouts } from './timeouts/feature.ts';
import { tracing } from './tracing/feature.ts';
import { urlRewrite } from './url-rewrite/feature.ts';
import { useClientProtocol } from './use-client-protocol/feature.ts';
import { wasm } from './wasm/feature.ts';

/**
 * Every feature. Those with an HTTP filter come first, in the order in which Envoy runs the filters of a request; the order
 * of responses is the reverse. Constraints of that order are noted where they matter (spec/xds-filters.md E.2).
 */
export const features: readonly Feature[] = [
  // First, though it has no filter: a route's own header changes come before those that filters make.
  headerModifiers,
  responseOverride,
  listenerHealthCheck,
  faultInjection,
  cors,
  csrf,
  clientHeaders,
  extAuth,
  apiKeyAuth,
  basicAuth,
  oidc,
  jwt,
  sessionPersistence,
  requestBuffer,
  lua,
  extProc,
  wasm,
  dynamicModules,
  geoip,
  authorization,
  dynamicResolver,
  localRateLimit,
  globalRateLimit,
  bandwidthLimit,
  grpc,
  credentialInjection,
  compression,
  router,
  // From here on features without an HTTP filter of their own: the order means nothing to Envoy.
  admissionControl,
  directResponse,
  redirect,
  urlRewrite,
  mirror,
  timeouts,
  retries,
  httpUpgrade,
  // Telemetry of the fleet: one that fails keeps the following ones from being read (spec/gateway-api.md 7).
  accessLog,
  tracing,
  proxyMetrics,
  healthCheckLog,
  requestId,
  clientTls,
  clientIpDetection,
  pathNormalization,
  hostNormalization,
  backendScheme,
  http1,
  http2,
  http3,
  proxyProtocol,
  tcpKeepalive,
  connection,
  loadBalancing,
  healthChecks,
  circuitBreakers,
  dns,
  useClientProtocol,
];
