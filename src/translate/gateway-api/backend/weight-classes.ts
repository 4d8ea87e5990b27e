import type { DestinationSetting } from '../../ir/destination.ts';

/** How much of a destination's weight leads where. */
export interface WeightClasses {
  readonly valid: number;
  readonly invalid: number;
  readonly noEndpoints: number;
}

/** Sums the weights of settings by what becomes of their requests (spec/ir.md 3); a setting without weight counts nowhere. */
export function weightClasses(settings: readonly DestinationSetting[]): WeightClasses {
  const sums = { valid: 0, invalid: 0, noEndpoints: 0 };
  for (const setting of settings) sums[classOf(setting)] += setting.weight ?? 0;
  return sums;
}

function classOf({ invalid, isDynamicResolver, isCustomBackend, endpoints }: DestinationSetting): keyof WeightClasses {
  if (invalid) return 'invalid';
  return isDynamicResolver || isCustomBackend || endpoints?.length ? 'valid' : 'noEndpoints';
}
