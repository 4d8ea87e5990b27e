import type {
  ClientTrafficPolicyConnectionConnectionLimit,
  ClientTrafficPolicyHeadersXForwardedClientCert,
  ClientTrafficPolicyTLSClientValidation,
} from '../../generated/types.ts';
import { connectionKeepaliveRules } from '../fragments/connection-keepalive.ts';
import { policyTargetRules } from '../fragments/policy-targets.ts';
import { tlsVersionRules } from '../fragments/tls-settings.ts';
import { type Rule, rule } from '../rule.ts';
import { exactlyOne, exclusive } from '../rule-shapes.ts';

/** Rules of ClientTrafficPolicy. */
export const clientTrafficPolicyRules: readonly Rule[] = [
  ...policyTargetRules({ group: 167, kind: 168, groups: 169, kinds: 170 }, ['Gateway', 'ListenerSet']),
  ...exactlyOne(171, 'spec.clientIPDetection', 'xForwardedFor', 'customHeader', 'directSourceIP'),
  ...exactlyOne(172, 'spec.clientIPDetection.xForwardedFor', 'numTrustedHops', 'trustedCIDRs'),
  ...rule<ClientTrafficPolicyConnectionConnectionLimit>(
    173,
    'spec.connection.connectionLimit',
    ({ closeDelay, value }) => closeDelay === undefined || value !== undefined,
    'needs value with closeDelay',
  ),
  ...exclusive(174, 'spec.headers', 'preserveXRequestID', 'requestID'),
  ...rule<ClientTrafficPolicyHeadersXForwardedClientCert>(
    175,
    'spec.headers.xForwardedClientCert',
    ({ mode, certDetailsToAdd }) =>
      (certDetailsToAdd?.length ?? 0) === 0 || mode === 'AppendForward' || mode === 'SanitizeSet',
    'takes certDetailsToAdd only with mode AppendForward or SanitizeSet',
  ),
  ...connectionKeepaliveRules('spec.http2.connectionKeepalive'),
  ...tlsVersionRules('spec.tls'),
  ...rule<
    ClientTrafficPolicyTLSClientValidation & { readonly allowExpiredCertificate?: boolean; readonly mode?: string }
  >(
    176,
    'spec.tls.clientValidation',
    ({ allowExpiredCertificate, mode }) =>
      allowExpiredCertificate !== true || mode === undefined || mode === 'VerifyIfGiven' || mode === 'RequireAndVerify',
    'takes allowExpiredCertificate only with mode VerifyIfGiven or RequireAndVerify',
  ),
];
