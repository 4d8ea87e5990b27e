import { allNamespacesFlag, defaultSystemNamespace, labelsFlag, namespaceFlag } from './cluster-flags.ts';
import type { Argument, Flag } from './command.ts';

/** The pods that a command asks, by name or by Gateway. */
export const proxyPodsArgument: Argument = {
  name: 'pod',
  description: 'pod, or gateway/NAME for all proxies of a Gateway',
  completes: 'pod',
};

/** Which pods a command asks where the argument names none; `choosePods` reads them. */
export function podFlags(namespaceDescription = 'namespace of the pods'): readonly Flag[] {
  return [namespaceFlag(defaultSystemNamespace, namespaceDescription), labelsFlag, allNamespacesFlag];
}

/** `--admin`: Envoy itself instead of a cluster. */
export const adminFlag: Flag = {
  name: 'admin',
  kind: 'string',
  placeholder: 'URL',
  description: "ask Envoy's admin interface at this address instead of a cluster",
};
