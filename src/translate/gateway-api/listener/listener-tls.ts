import type { TLSConfig } from '../../ir/tls.ts';
import type { ListenerContext } from '../contexts.ts';

/** TLS settings of an IR listener; undefined for one that ends no TLS (spec/gateway-api.md 5.6). */
export function listenerTLS(listener: ListenerContext): TLSConfig | undefined {
  const { certificates } = listener;
  if (certificates.length === 0) return undefined;
  return { certificates, alpnProtocols: listener.listener.protocol === 'HTTPS' ? null : [] };
}
