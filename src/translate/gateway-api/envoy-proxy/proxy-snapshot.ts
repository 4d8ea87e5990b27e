import { echoWithDraft } from '../../echo/echo-resources.ts';
import type { TranslateContext } from '../contexts.ts';
import type { EnvoyProxySnapshot } from './effective-envoy-proxy.ts';

/**
 * Snapshots of EnvoyProxies for merging, taken with the statuses written so far: the reference merges whole objects in their
 * serialised form, so that a status of the class's EnvoyProxy shows up in the merged one.
 */
export function proxySnapshot(context: TranslateContext): EnvoyProxySnapshot {
  return (envoyProxy) => echoWithDraft(context, envoyProxy);
}
