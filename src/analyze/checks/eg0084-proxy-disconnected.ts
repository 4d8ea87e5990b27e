import type { JsonObject } from '../../core/json.ts';
import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** A proxy that has lost its control plane. */
export const proxyDisconnected = defineCheck({
  code: 'EG0084',
  name: 'proxy-disconnected',
  severity: 'error',
  needsCluster: true,
  summary: 'A proxy is not connected to the control plane',
  docs: {
    what: 'The counter control_plane.connected_state of a proxy is 0.',
    why: 'The proxy goes on with the configuration that it had; nothing that is changed reaches it.',
    example: 'control_plane.connected_state: 0',
    fix: 'Look at the controller (egctl x log) and at network policies between the proxies and it.',
  },
  *run({ cluster }) {
    for (const { pod, stats } of cluster?.proxies ?? []) {
      if (!/^control_plane\.connected_state: 0$/m.test(stats ?? '')) continue;
      yield {
        resource: refOf({ ...pod, apiVersion: 'v1', kind: 'Pod' } as JsonObject),
        message: 'the proxy is not connected to the control plane',
      };
    }
  },
});
