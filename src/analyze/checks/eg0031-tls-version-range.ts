import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** TLS versions of which the lowest is above the highest. */
export const tlsVersionRange = defineCheck({
  code: 'EG0031',
  name: 'tls-version-range',
  severity: 'error',
  summary: 'The lowest TLS version is above the highest',
  docs: {
    what: 'minVersion of a TLS setting is higher than its maxVersion.',
    why: 'No version is left: Envoy refuses the setting, or no handshake succeeds.',
    example: `kind: ClientTrafficPolicy
spec:
  tls: { minVersion: "1.3", maxVersion: "1.2" }`,
    fix: 'Swap the versions or leave one out.',
  },
  *run({ index }) {
    for (const { owner, path, value, parent } of index.fields('minVersion')) {
      const { maxVersion } = parent;
      if (typeof value !== 'string' || typeof maxVersion !== 'string') continue;
      if (value === 'Auto' || maxVersion === 'Auto' || Number(value) <= Number(maxVersion)) continue;
      yield {
        resource: refOf(owner),
        path,
        message: `minVersion ${value} is above maxVersion ${maxVersion}`,
        hint: 'Swap the versions or leave one out.',
      };
    }
  },
});
