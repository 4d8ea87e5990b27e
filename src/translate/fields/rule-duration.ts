import { formatDuration, parseDuration } from '../../core/duration.ts';
import type { GoDuration } from '../ir/scalars.ts';

/** What stands for a duration of an HTTPRoute rule that cannot be read: Envoy's own default timeout. */
const fallback = '15s';

/** A duration of an HTTPRoute rule in the IR's form. */
export function ruleDuration(text: string): GoDuration {
  const parsed = parseDuration(text);
  return parsed.ok ? formatDuration(parsed.value) : fallback;
}
