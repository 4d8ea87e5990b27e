import { parseDuration } from '../../../core/duration.ts';
import { backendTLSValidationRules } from '../fragments/backend-tls-validation.ts';
import { sessionPersistenceRules } from '../fragments/session-persistence.ts';
import { type Rule, rule } from '../rule.ts';
import { exactlyWith } from '../rule-shapes.ts';

const label = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const second = 1_000_000_000n;
const hour = 3600n * second;

function between(text: string, least: bigint, most: bigint): boolean {
  const duration = parseDuration(text);
  return duration.ok && duration.value >= least && duration.value <= most;
}

/** Rules of the experimental XBackend. */
export const xBackendRules: readonly Rule[] = [
  ...exactlyWith(92, 'spec', 'externalHostname', 'ExternalHostname'),
  ...rule<string>(
    93,
    'spec.externalHostname.hostname',
    (hostname) => !hostname.endsWith('.cluster.local'),
    'names a Service of the cluster',
  ),
  ...rule<string>(
    94,
    'spec.port.name',
    (name) => name === '' || (name.length <= 63 && label.test(name)),
    'must be a DNS label or empty',
  ),
  ...exactlyWith(95, 'spec.tls', 'clientCertificateRef', 'ClientAndServer', 'mode'),
  ...backendTLSValidationRules('spec.tls.validation'),
];

/** Rules of the experimental XBackendTrafficPolicy. */
export const xBackendTrafficPolicyRules: readonly Rule[] = [
  ...rule<string>(
    96,
    'spec.retryConstraint.budget.interval',
    (text) => between(text, second, hour),
    'must be from 1s to 1h',
  ),
  ...rule<string>(
    97,
    'spec.retryConstraint.minRetryRate.interval',
    (text) => between(text, 1n, hour),
    'must be above zero and at most 1h',
  ),
  ...sessionPersistenceRules('spec.sessionPersistence'),
];
