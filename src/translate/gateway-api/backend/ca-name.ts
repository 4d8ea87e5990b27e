import type { KubernetesObject } from '../../../core/resource-ref.ts';
import type { TranslateOptions } from '../../options.ts';

/** Name of the system's CA bundle, which all backends share. */
const sharedSystemCAName = 'system_ca_certificates';

/** Name of the CA bundle that a Backend or BackendTLSPolicy brings: its name before its namespace. */
export function backendCAName(owner: KubernetesObject): string {
  return `${owner.metadata?.name ?? ''}/${owner.metadata?.namespace ?? ''}-ca`;
}

/** Name of the system's CA bundle for an owner: shared, unless the runtime asks for one secret per resource. */
export function systemCAName(owner: KubernetesObject, { runtimeFlags }: TranslateOptions): string {
  return runtimeFlags.includes('PerResourceSystemCASecret') ? backendCAName(owner) : sharedSystemCAName;
}
