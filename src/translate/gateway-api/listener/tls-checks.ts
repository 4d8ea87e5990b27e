import type { ListenerContext, TranslateContext } from '../contexts.ts';
import { loadCertificates } from './listener-certificates.ts';
import { setListenerCondition } from './listener-condition.ts';

/** HTTP, TCP and UDP listeners end no TLS. */
export function validateNoTLS(listener: ListenerContext): boolean {
  const { tls, protocol } = listener.listener;
  return tls === undefined || notProgrammed(listener, `A listener of protocol ${protocol} takes no tls settings.`);
}

/** TCP and UDP have no host names. */
export function validateNoHostname(listener: ListenerContext): boolean {
  const { hostname, protocol } = listener.listener;
  return hostname === undefined || notProgrammed(listener, `A listener of protocol ${protocol} takes no hostname.`);
}

/** An HTTPS listener ends TLS with certificates of its own (spec/gateway-api.md 5.2, checks 5 to 7). */
export function validateHTTPS(context: TranslateContext, listener: ListenerContext): boolean {
  const { tls } = listener.listener;
  if (!tls) return notProgrammed(listener, 'An HTTPS listener needs tls settings.');
  let valid = true;
  if (tls.mode !== undefined && tls.mode !== 'Terminate') {
    const message = `An HTTPS listener cannot use TLS mode ${tls.mode}: use Terminate, or protocol TLS.`;
    setListenerCondition(listener, 'Programmed', 'False', 'UnsupportedTLSMode', message);
    valid = false;
  }
  return loadCertificates(context, listener) && valid;
}

/** A TLS listener passes TLS through without certificates, or ends it with some (checks 7 and 8). */
export function validateTLS(context: TranslateContext, listener: ListenerContext): boolean {
  const { tls } = listener.listener;
  if (!tls) return notProgrammed(listener, 'A TLS listener needs tls settings.');
  const refs = tls.certificateRefs?.length ?? 0;
  if (tls.mode === 'Passthrough')
    return (
      refs === 0 || notProgrammed(listener, 'TLS mode Passthrough takes no certificateRefs: the backend ends TLS.')
    );
  if (tls.mode !== 'Terminate') return true;
  return refs === 0
    ? notProgrammed(listener, 'TLS mode Terminate needs certificateRefs.')
    : loadCertificates(context, listener);
}

function notProgrammed(listener: ListenerContext, message: string): false {
  setListenerCondition(listener, 'Programmed', 'False', 'Invalid', message);
  return false;
}
