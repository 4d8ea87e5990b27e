import type { TLSConfig } from '../../ir/tls.ts';
import type { FrontendValidation, ListenerContext } from '../contexts.ts';
import type { CABundleProblem } from '../reference/ca-bundle.ts';
import { setListenerCondition } from './listener-condition.ts';

/** Reports settings of the Gateway's spec.tls.frontend that cannot be used for this listener (spec/gateway-api.md 5.2, check 9). */
export function validateFrontend(listener: ListenerContext): boolean {
  const validation = listener.frontendValidation;
  if (!validation || validation.ok) return true;
  const { message } = validation.error;
  const reason = listenerReasons[validation.error.reason];
  setListenerCondition(listener, 'ResolvedRefs', 'False', reason, message);
  setListenerCondition(listener, 'Programmed', 'False', reason, message);
  setListenerCondition(listener, 'Accepted', 'False', 'NoValidCACertificate', message);
  return false;
}

const listenerReasons: Readonly<Record<CABundleProblem['reason'], string>> = {
  UnsupportedKind: 'InvalidCACertificateKind',
  Empty: 'NoValidCACertificate',
  NotPermitted: 'RefNotPermitted',
  Invalid: 'InvalidCACertificateRef',
};

/** TLS settings that make Envoy ask clients for certificates (spec/gateway-api.md 5.6). */
export function frontendTLS({ caCertificate, mode }: FrontendValidation): Partial<TLSConfig> {
  return {
    caCertificate,
    clientValidationEnabled: true,
    ...(mode === 'RequireAndVerify' ? { requireClientCertificate: true } : { acceptUntrusted: true }),
  };
}
