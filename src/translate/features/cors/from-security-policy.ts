import { compact } from '../../../core/compact.ts';
import { formatDuration, parseDuration } from '../../../core/duration.ts';
import type { SecurityPolicy } from '../../../resources/generated/types.ts';
import { filled } from '../../fields/filled.ts';
import { originMatch } from '../../fields/origin-match.ts';
import type { GoDuration } from '../../ir/scalars.ts';
import type { SecurityFeatures } from '../../ir/slices.ts';
import type { Outcome, PolicyInput } from '../from-api-hooks.ts';

/** Cross-origin rules of a SecurityPolicy. Nothing in them can fail: a maxAge that is no duration is left out. */
export function corsFromSecurityPolicy({ policy }: PolicyInput<SecurityPolicy>): Outcome<SecurityFeatures> {
  const { cors } = policy.spec;
  if (!cors) return {};
  return {
    value: {
      cors: compact({
        allowOrigins: filled(cors.allowOrigins)?.map(originMatch),
        allowMethods: filled(cors.allowMethods),
        allowHeaders: filled(cors.allowHeaders),
        exposeHeaders: filled(cors.exposeHeaders),
        maxAge: durationOrAbsent(cors.maxAge),
        allowCredentials: cors.allowCredentials || undefined,
      }),
    },
  };
}

function durationOrAbsent(text: string | undefined): GoDuration | undefined {
  const parsed = text === undefined || text === null ? undefined : parseDuration(text);
  return parsed?.ok ? formatDuration(parsed.value) : undefined;
}
