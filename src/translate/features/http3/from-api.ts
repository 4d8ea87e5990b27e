import type { FromApiHooks } from '../feature.ts';
import type { ClientInput } from '../from-api-hooks.ts';

/** API fields to IR: the listener serves HTTP/3 and the fleet's Service exposes its UDP port. */
export const fromApi: FromApiHooks = {
  client: {
    http: (input) => {
      if (!isWanted(input)) return {};
      if (!isPossible(input)) return { warnings: [noClientValidation] };
      return { value: { http3: {} } };
    },
    infra: (input) => (isWanted(input) && isPossible(input) ? { http3: {} } : {}),
  },
};

const noClientValidation = {
  reason: 'UnsupportedHTTP3ClientValidation',
  message: 'HTTP/3 is off, since it cannot verify client certificates: remove spec.http3 or spec.tls.clientValidation.',
};

/** QUIC always encrypts, so a listener without TLS cannot serve HTTP/3. */
function isWanted({ policy, listener }: ClientInput): boolean {
  return policy.spec.http3 !== undefined && listener.http?.tls !== undefined;
}

function isPossible({ policy }: ClientInput): boolean {
  return policy.spec.tls?.clientValidation === undefined;
}
