// The only list of the checks of `egctl analyze`; their pages, `explain` and the SARIF rules are made from it.

import type { Check } from './check.ts';
import { routeNotAccepted } from './checks/eg0001-route-not-accepted.ts';
import { referenceNotResolved } from './checks/eg0002-reference-not-resolved.ts';
import { listenerConflicted } from './checks/eg0003-listener-conflicted.ts';
import { backendNotFound } from './checks/eg0004-backend-not-found.ts';
import { policyNotAccepted } from './checks/eg0005-policy-not-accepted.ts';
import { gatewayNotAccepted } from './checks/eg0006-gateway-not-accepted.ts';
import { listenerWithoutRoutes } from './checks/eg0007-listener-without-routes.ts';
import { parentNotFound } from './checks/eg0008-parent-not-found.ts';
import { routePartiallyInvalid } from './checks/eg0010-route-partially-invalid.ts';
import { policyTargetNotFound } from './checks/eg0011-policy-target-not-found.ts';
import { policySectionNotFound } from './checks/eg0012-policy-section-not-found.ts';
import { policySelectsNothing } from './checks/eg0013-policy-selects-nothing.ts';
import { policyOverridden } from './checks/eg0014-policy-overridden.ts';
import { parentNotAllowed } from './checks/eg0016-parent-not-allowed.ts';
import { hostnameWithoutListener } from './checks/eg0017-hostname-without-listener.ts';
import { referenceGrantMissing } from './checks/eg0018-reference-grant-missing.ts';
import { referenceGrantUnused } from './checks/eg0019-reference-grant-unused.ts';
import { dataObjectNotFound } from './checks/eg0020-data-object-not-found.ts';
import { servicePortNotFound } from './checks/eg0021-service-port-not-found.ts';
import { serviceWithoutPorts } from './checks/eg0022-service-without-ports.ts';
import { serviceWithoutReadyEndpoints } from './checks/eg0023-service-without-ready-endpoints.ts';
import { externalNameService } from './checks/eg0024-external-name-service.ts';
import { weightsAllZero } from './checks/eg0025-weights-all-zero.ts';
import { ruleWithoutBackends } from './checks/eg0026-rule-without-backends.ts';
import { accessLogFormat } from './checks/eg0027-access-log-format.ts';
import { headerFormat } from './checks/eg0028-header-format.ts';
import { tlsParameterUnknown } from './checks/eg0029-tls-parameter-unknown.ts';
import { tlsVersionObsolete } from './checks/eg0030-tls-version-obsolete.ts';
import { certificateExpired } from './checks/eg0031-certificate-expired.ts';
import { regexInvalid } from './checks/eg0032-regex-invalid.ts';
import { luaSyntax } from './checks/eg0033-lua-syntax.ts';
import { luaModuleMissing } from './checks/eg0034-lua-module-missing.ts';
import { jwksInvalid } from './checks/eg0035-jwks-invalid.ts';
import { certificateExpiresSoon } from './checks/eg0036-certificate-expires-soon.ts';
import { certificateHostnameMismatch } from './checks/eg0037-certificate-hostname-mismatch.ts';
import { certificateKeyMismatch } from './checks/eg0038-certificate-key-mismatch.ts';
import { timeoutsContradict } from './checks/eg0039-timeouts-contradict.ts';
import { healthCheckOverlaps } from './checks/eg0040-health-check-overlaps.ts';
import { rateLimitWithoutService } from './checks/eg0041-rate-limit-without-service.ts';
import { corsAnyOriginWithCredentials } from './checks/eg0042-cors-any-origin-with-credentials.ts';
import { jwtWithoutAudience } from './checks/eg0043-jwt-without-audience.ts';
import { credentialsOverPlainHttp } from './checks/eg0044-credentials-over-plain-http.ts';
import { authorizationOpenByDefault } from './checks/eg0045-authorization-open-by-default.ts';
import { tlsNotVerified } from './checks/eg0046-tls-not-verified.ts';
import { deprecatedField } from './checks/eg0047-deprecated-field.ts';
import { deprecatedApiVersion } from './checks/eg0048-deprecated-api-version.ts';
import { unusedSecret } from './checks/eg0049-unused-secret.ts';
import { unusedConfigMap } from './checks/eg0050-unused-config-map.ts';
import { unusedBackend } from './checks/eg0051-unused-backend.ts';
import { ruleUnreachable } from './checks/eg0052-rule-unreachable.ts';
import { routeShadowed } from './checks/eg0053-route-shadowed.ts';
import { hostnameRepeated } from './checks/eg0054-hostname-repeated.ts';
import { redirectLoop } from './checks/eg0055-redirect-loop.ts';
import { overlappingTls } from './checks/eg0056-overlapping-tls.ts';
import { terminalModuleNotLast } from './checks/eg0057-terminal-module-not-last.ts';
import { headerSetAndRemoved } from './checks/eg0058-header-set-and-removed.ts';
import { circuitBreakerClosedToAll } from './checks/eg0059-circuit-breaker-closed-to-all.ts';
import { faultInjectedAlways } from './checks/eg0060-fault-injected-always.ts';
import { cidrHostBits } from './checks/eg0061-cidr-host-bits.ts';
import { identityOverPlainHttp } from './checks/eg0062-identity-over-plain-http.ts';
import { authorizationFailsOpen } from './checks/eg0063-authorization-fails-open.ts';
import { http3WithoutTls } from './checks/eg0064-http3-without-tls.ts';
import { plainHttpToTlsPort } from './checks/eg0065-plain-http-to-tls-port.ts';
import { namespaceSelectorMatchesNothing } from './checks/eg0066-namespace-selector-matches-nothing.ts';
import { unusedRouteFilter } from './checks/eg0067-unused-route-filter.ts';
import { rateLimitZero } from './checks/eg0068-rate-limit-zero.ts';
import { mergedGatewayParametersIgnored } from './checks/eg0069-merged-gateway-parameters-ignored.ts';
import { experimentalApi } from './checks/eg0070-experimental-api.ts';
import { mirrorToOwnBackend } from './checks/eg0071-mirror-to-own-backend.ts';
import { authorizationAllowsEveryone } from './checks/eg0072-authorization-allows-everyone.ts';
import { patchNotApplied } from './checks/eg0073-patch-not-applied.ts';
import { versionsDiffer } from './checks/eg0074-versions-differ.ts';
import { gatewayNotProgrammed } from './checks/eg0075-gateway-not-programmed.ts';
import { gatewayClassNotFound } from './checks/eg0080-gateway-class-not-found.ts';
import { kindOfAnotherGroup } from './checks/eg0081-kind-of-another-group.ts';
import { parametersNotFound } from './checks/eg0082-parameters-not-found.ts';
import { podNotReady } from './checks/eg0083-pod-not-ready.ts';
import { proxyDisconnected } from './checks/eg0084-proxy-disconnected.ts';
import { updateRejected } from './checks/eg0085-update-rejected.ts';
import { statusStale } from './checks/eg0086-status-stale.ts';
import { definitionMissing } from './checks/eg0087-definition-missing.ts';
import { definitionOutdated } from './checks/eg0088-definition-outdated.ts';
import { definitionsMixed } from './checks/eg0089-definitions-mixed.ts';
import { suppressionUnused } from './checks/eg0090-suppression-unused.ts';
import { suppressionWithoutReason } from './checks/eg0091-suppression-without-reason.ts';
import { envoyRefuses } from './checks/eg0092-envoy-refuses.ts';
import { envoyWouldRefuse } from './checks/eg0093-envoy-would-refuse.ts';

/** All checks by code. Codes are never used again: a check that goes leaves a gap. */
export const checks: readonly Check[] = [
  routeNotAccepted,
  referenceNotResolved,
  listenerConflicted,
  backendNotFound,
  policyNotAccepted,
  gatewayNotAccepted,
  listenerWithoutRoutes,
  parentNotFound,
  routePartiallyInvalid,
  policyTargetNotFound,
  policySectionNotFound,
  policySelectsNothing,
  policyOverridden,
  parentNotAllowed,
  hostnameWithoutListener,
  referenceGrantMissing,
  referenceGrantUnused,
  dataObjectNotFound,
  servicePortNotFound,
  serviceWithoutPorts,
  serviceWithoutReadyEndpoints,
  externalNameService,
  weightsAllZero,
  ruleWithoutBackends,
  accessLogFormat,
  headerFormat,
  tlsParameterUnknown,
  tlsVersionObsolete,
  certificateExpired,
  regexInvalid,
  luaSyntax,
  luaModuleMissing,
  jwksInvalid,
  certificateExpiresSoon,
  certificateHostnameMismatch,
  certificateKeyMismatch,
  timeoutsContradict,
  healthCheckOverlaps,
  rateLimitWithoutService,
  corsAnyOriginWithCredentials,
  jwtWithoutAudience,
  credentialsOverPlainHttp,
  authorizationOpenByDefault,
  tlsNotVerified,
  deprecatedField,
  deprecatedApiVersion,
  unusedSecret,
  unusedConfigMap,
  unusedBackend,
  ruleUnreachable,
  routeShadowed,
  hostnameRepeated,
  redirectLoop,
  overlappingTls,
  terminalModuleNotLast,
  headerSetAndRemoved,
  circuitBreakerClosedToAll,
  faultInjectedAlways,
  cidrHostBits,
  identityOverPlainHttp,
  authorizationFailsOpen,
  http3WithoutTls,
  plainHttpToTlsPort,
  namespaceSelectorMatchesNothing,
  unusedRouteFilter,
  rateLimitZero,
  mergedGatewayParametersIgnored,
  experimentalApi,
  mirrorToOwnBackend,
  authorizationAllowsEveryone,
  patchNotApplied,
  versionsDiffer,
  gatewayNotProgrammed,
  gatewayClassNotFound,
  kindOfAnotherGroup,
  parametersNotFound,
  podNotReady,
  proxyDisconnected,
  updateRejected,
  statusStale,
  definitionMissing,
  definitionOutdated,
  definitionsMixed,
  suppressionUnused,
  suppressionWithoutReason,
  envoyRefuses,
  envoyWouldRefuse,
];
