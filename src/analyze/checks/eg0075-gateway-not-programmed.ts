import { isObject, type JsonObject } from '../../core/json.ts';
import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** What to look at, by the reason of the condition. */
const hints: Readonly<Record<string, string>> = {
  AddressNotAssigned:
    'The Service of the proxies has no address: the cluster may have no load balancer (kubectl get services), or the EnvoyProxy should ask for another type of Service.',
  NoResources: 'No proxy of the Gateway is ready: look at its pods (egctl x status, kubectl describe).',
};

/** A Gateway of the cluster that the controller could not program. */
export const gatewayNotProgrammed = defineCheck({
  code: 'EG0075',
  name: 'gateway-not-programmed',
  severity: 'error',
  needsCluster: true,
  summary: 'A Gateway in the cluster is not programmed',
  docs: {
    what: 'The status of a Gateway in the cluster says Programmed=False: it has no address, or none of its proxies is ready.',
    why: 'No traffic reaches the Gateway from outside, whatever its routes say.',
    example: `status:
  conditions:
    - { type: Programmed, status: "False", reason: AddressNotAssigned }`,
    fix: 'Follow the reason: give the cluster a load balancer or the EnvoyProxy another type of Service, or find out why the proxies do not get ready.',
  },
  *run({ cluster }) {
    for (const object of cluster?.objects ?? []) {
      const { status } = object;
      const conditions = isObject(status) && Array.isArray(status.conditions) ? status.conditions.filter(isObject) : [];
      const programmed = conditions.find(({ type }) => type === 'Programmed');
      if (object.kind !== 'Gateway' || programmed?.status !== 'False') continue;
      const reason = String(programmed.reason ?? '');
      // A Gateway that is not accepted is not programmed either: that is told by what is wrong with it.
      if (conditions.some(({ type, status: value }) => type === 'Accepted' && value === 'False')) continue;
      yield {
        resource: refOf(object as JsonObject),
        path: ['status', 'conditions'],
        message: `the controller could not program the Gateway: ${String(programmed.message || reason)}`,
        hint:
          hints[reason] ?? 'Look at the events of the Gateway (kubectl describe) and at the controller (egctl x log).',
      };
    }
  },
});
