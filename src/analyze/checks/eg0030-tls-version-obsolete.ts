import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** A TLS version that is no longer safe. */
export const tlsVersionObsolete = defineCheck({
  code: 'EG0030',
  name: 'tls-version-obsolete',
  severity: 'warning',
  summary: 'An obsolete TLS version is allowed',
  docs: {
    what: 'The lowest TLS version of a policy or backend is 1.0 or 1.1. Both were retired in 2021 (RFC 8996).',
    why: 'Connections can be pushed down to versions with known weaknesses; audits fail.',
    example: `kind: ClientTrafficPolicy
spec:
  tls: { minVersion: "1.0" }`,
    fix: 'Leave minVersion out or set it to 1.2 or 1.3.',
  },
  *run({ index }) {
    for (const { owner, path, value } of index.fields('minVersion')) {
      if (value !== '1.0' && value !== '1.1') continue;
      yield {
        resource: refOf(owner),
        path,
        message: `TLS ${value} is obsolete`,
        hint: 'Set minVersion to 1.2, or leave it out.',
      };
    }
  },
});
