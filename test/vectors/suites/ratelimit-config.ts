import { rateLimitServiceConfigs } from '../../../src/translate/infra/rate-limit/service-config.ts';
import type { HTTPListener } from '../../../src/translate/ir/listener.ts';
import type { Message } from '../../../src/translate/xds/messages.ts';
import { globalRateLimits } from '../../../src/translate/xds/rate-limit/global-rate-limits.ts';
import { placedRules } from '../../../src/translate/xds/rate-limit/rate-limit-domain.ts';
import { canonicalIR } from '../canonical-ir.ts';
import { compareSections, type Suite } from '../suite.ts';

/** ratelimit-config/: HTTP listeners to the rate limit service's configuration, and the limits that their routes carry. */
export const rateLimitConfigSuite: Suite = {
  folder: 'ratelimit-config',
  run: (vector, check) => compareSections(check, vector.expected, run(check.readYamlFile(vector.input)), []),
};

/** The output of one case in the shape of its expected.yaml. */
function run(input: unknown): unknown {
  const { http = [] } = canonicalIR(input) as { http?: readonly HTTPListener[] };
  const configs = rateLimitServiceConfigs(http);
  const routeRateLimits = http.flatMap((listener) =>
    (listener.routes ?? []).flatMap((route) => {
      const byDomain: Record<string, unknown[]> = {};
      for (const placed of placedRules(listener, route)) {
        byDomain[placed.domain] = [...(byDomain[placed.domain] ?? []), ...globalRateLimits(placed).map(goDump)];
      }
      return Object.keys(byDomain).length > 0 ? [{ routeName: route.name, rateLimitsByDomain: byDomain }] : [];
    }),
  );
  return { ...(configs.length > 0 && { configs }), ...(routeRateLimits.length > 0 && { routeRateLimits }) };
}

const oneofs: Readonly<Record<string, string>> = {
  stringMatch: 'HeaderMatchSpecifier',
  exact: 'MatchPattern',
  prefix: 'MatchPattern',
  suffix: 'MatchPattern',
  safeRegex: 'MatchPattern',
};

/** The expected files hold Go's own field names of the messages: oneofs are structs, wrappers objects with a value. */
function goDump(rateLimit: Message): unknown {
  const { actions } = rateLimit as { actions: readonly Record<string, Message>[] };
  return {
    actions: actions.map((action) => ({
      ActionSpecifier: Object.fromEntries(
        Object.entries(action).map(([kind, fields]) => [pascal(kind), goFields(fields)]),
      ),
    })),
  };
}

function goFields(message: Message): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(message).map(([key, value]) => {
      if (key === 'expectMatch' || key === 'prefixLen') return [snake(key), value ? { value } : {}];
      const oneof = oneofs[key];
      const dumped = goValue(value);
      if (key === 'safeRegex') return [oneof, { SafeRegex: { EngineType: null, ...(dumped as object) } }];
      return oneof ? [oneof, { [pascal(key)]: dumped }] : [snake(key), dumped];
    }),
  );
}

function goValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(goValue);
  return typeof value === 'object' && value !== null ? goFields(value as Message) : value;
}

const pascal = (name: string): string => name.replace(/^./, (letter) => letter.toUpperCase());
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
