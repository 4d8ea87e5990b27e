import { formatPath } from '../../core/diagnostic.ts';
import { defineCheck } from '../check.ts';
import { findRefusals } from '../refusals/find-refusals.ts';
import { locateRefusal } from '../refusals/locate-refusal.ts';

/** Something in the translated configuration that Envoy certainly refuses. */
export const envoyWouldRefuse = defineCheck({
  code: 'EG0093',
  name: 'envoy-would-refuse',
  severity: 'error',
  general: true,
  summary: 'Envoy would refuse the translated configuration',
  docs: {
    what: 'The configuration that the resources are translated to has a value or a shape that Envoy does not take: an expression or format that it cannot read, a name or a domain twice, filter chains that cannot be told apart, a host name where an address belongs. No Envoy is asked for this.',
    why: 'A proxy that refuses an update keeps its last good configuration: nothing that is changed later reaches it either.',
    example: `kind: EnvoyPatchPolicy
spec:
  type: JSONPatch
  jsonPatches:
    - type: type.googleapis.com/envoy.config.route.v3.RouteConfiguration
      name: default/eg/http
      operation:   # the domain of another virtual host
        op: add
        path: /virtual_hosts/-
        value: { name: more, domains: ["*"] }`,
    fix: 'Correct the field that the finding names, or the patch that changes what the message names. egctl analyze --envoy asks a real Envoy.',
  },
  *run(input) {
    for (const resources of input.translation.xds.values()) {
      for (const refusal of findRefusals(resources)) {
        const { kind, name, path, message } = refusal;
        const place = locateRefusal(refusal, input);
        yield { message: `Envoy refuses the ${kind} ${name}: ${formatPath(path)} ${message}`, ...place };
      }
    }
  },
});
