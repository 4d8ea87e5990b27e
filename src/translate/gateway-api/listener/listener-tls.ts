import type { TLSConfig } from '../../ir/tls.ts';
import type { ListenerContext } from '../contexts.ts';
import { frontendTLS } from './frontend-validation.ts';

/** TLS settings of an IR listener; undefined for one that ends no TLS (spec/gateway-api.md 5.6). */
export function listenerTLS(listener: ListenerContext): TLSConfig | undefined {
  const { certificates, frontendValidation: frontend } = listener;
  if (certificates.length === 0 && !frontend?.ok) return undefined;
  return {
    ...(certificates.length > 0 && { certificates }),
    ...(frontend?.ok && frontendTLS(frontend.value)),
    // Null leaves ALPN to Envoy's defaults for HTTP; an empty list switches it off.
    alpnProtocols: listener.listener.protocol === 'HTTPS' ? null : [],
  };
}
