import { compact } from '../../../core/compact.ts';
import type { ClientTrafficPolicyHTTP1 as HTTP1Spec } from '../../../resources/generated/types.ts';
import { type FieldReader, fieldReader } from '../../fields/field-reader.ts';
import { filled } from '../../fields/filled.ts';
import { stringMatch } from '../../fields/string-match.ts';
import type { HTTPListener } from '../../ir/listener.ts';
import type { FromApiHooks } from '../feature.ts';
import type { ClientInput, Outcome } from '../from-api-hooks.ts';
import type { HTTP10Settings } from './ir.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { client: { http: fromClientPolicy } };

function fromClientPolicy(input: ClientInput): Outcome<Partial<HTTPListener>> {
  const { http1, connection } = input.policy.spec;
  if (!http1) return {};
  const read = fieldReader('spec', 'http1');
  const ignored = http1.ignoredUpgradeTypes ?? [];
  const limitsDuration = connection?.connectionLimit?.maxConnectionDuration !== undefined;
  return read.outcome({
    http1: compact({
      enableTrailers: http1.enableTrailers || undefined,
      preserveHeaderCase: http1.preserveHeaderCase || undefined,
      http10: http10(http1, input, read),
      // Without a maximum there is no end of a connection that could be made safe or unsafe.
      disableSafeMaxConnectionDuration: (limitsDuration && http1.disableSafeMaxConnectionDuration) || undefined,
      ignoredUpgradeTypes: filled(ignored.map((match) => stringMatch(match))),
    }),
  });
}

/** HTTP/1.0 requests may have no host; the default host is the only one that the listener or its one route names. */
function http10({ http10: spec }: HTTP1Spec, { listener }: ClientInput, read: FieldReader): HTTP10Settings | undefined {
  if (!spec) return undefined;
  if (!spec.useDefaultHost) return {};
  const own = (listener.http?.hostnames ?? []).find(isExact);
  if (own !== undefined) return { defaultHost: own };
  const [host, ...more] = (listener.http?.routes ?? []).map((route) => route.hostname).filter(isExact);
  if (host !== undefined && more.length === 0) return { defaultHost: host };
  const found = host === undefined ? 'none of its routes has one' : 'its routes have several';
  const message = `the listener has no hostname without a wildcard and ${found}, so there is no default host: set the listener's hostname`;
  read.problem(message, 'http10', 'useDefaultHost');
  return undefined;
}

function isExact(hostname: string): boolean {
  return hostname !== '' && !hostname.includes('*');
}
