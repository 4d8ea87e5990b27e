import type { PreparedGateway } from '../../../../src/run/prepare-gateway.ts';
import type { ServedListener, ServedRoute } from '../../../../src/run/served-gateway.ts';

/** A listener `default/eg/http` on port 80, locally on 10080; `more` is what differs. */
export function servedListener(more: Partial<ServedListener> = {}): ServedListener {
  return {
    ...{
      gateway: 'default/eg',
      name: 'default/eg/http',
      protocol: 'HTTP',
      hostnames: ['*'],
      port: 80,
      localPort: 10080,
    },
    ...{ host: '127.0.0.1', ...more },
  };
}

/** A route of that listener for all hosts and paths; `more` is what differs. */
export function servedRoute(name: string, more: Partial<ServedRoute> = {}): ServedRoute {
  return {
    ...{ gateway: 'default/eg', name, listener: 'default/eg/http', hostname: '*', match: '/', path: '/', ...more },
  };
}

/** A Gateway as far as printers look at it. */
export function preparedGateway(listeners: readonly ServedListener[], routes: readonly ServedRoute[]): PreparedGateway {
  const none = { listeners: [], routes: [], clusters: [], endpoints: [], secrets: [] };
  return {
    ...{ name: 'default/eg', listeners, routes, resources: none, original: none, made: new Map() },
    serviceAt: () => undefined,
  };
}
