import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** A hostname that a route lists twice, or that its own wildcard covers. */
export const hostnameRepeated = defineCheck({
  code: 'EG0054',
  name: 'hostname-repeated',
  severity: 'info',
  summary: 'A hostname of a route is redundant',
  docs: {
    what: 'A hostname of a route is listed twice, or another hostname of the route, a wildcard, covers it.',
    why: 'Nothing breaks, but one of them was perhaps meant to be another one.',
    example: `kind: HTTPRoute
spec:
  hostnames: ["*.example.com", shop.example.com]`,
    fix: 'Remove or correct it.',
  },
  *run({ index }) {
    for (const route of index.routes) {
      const hostnames = 'hostnames' in route.spec ? (route.spec.hostnames ?? []) : [];
      if (hostnames.length < 2) continue;
      const seen = new Set<string>();
      const all = new Set<string>(hostnames);
      for (const [i, hostname] of hostnames.entries()) {
        const wildcard = wildcardsAbove(hostname).find((one) => all.has(one));
        if (seen.has(hostname) || wildcard !== undefined) {
          yield {
            resource: refOf(route),
            path: ['spec', 'hostnames', i],
            message: wildcard === undefined ? `${hostname} is listed twice` : `${wildcard} covers ${hostname}`,
            hint: 'Remove or correct one of them.',
          };
        }
        seen.add(hostname);
      }
    }
  },
});

/** `*.b.c` and `*.c` for `a.b.c`. */
function wildcardsAbove(hostname: string): readonly string[] {
  const labels = hostname.split('.');
  return labels
    .slice(1)
    .map((_, i) => `*.${labels.slice(i + 1).join('.')}`)
    .filter((one) => one !== hostname);
}
