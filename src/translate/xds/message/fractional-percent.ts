import type { Fraction } from '../../ir/api-types.ts';
import { type Message, withoutDefaults } from '../messages.ts';

/** An envoy.type.v3.FractionalPercent of a fraction; exact where Envoy has the denominator, else in millionths (spec/xds-routes-clusters.md C.9). */
export function fractionalPercent(fraction: Fraction): Message {
  const { numerator } = fraction;
  const denominator = fraction.denominator ?? 100;
  switch (denominator) {
    case 100:
      return withoutDefaults({ numerator });
    case 1000:
      return withoutDefaults({ numerator: numerator * 10, denominator: 'TEN_THOUSAND' });
    case 10_000:
      return withoutDefaults({ numerator, denominator: 'TEN_THOUSAND' });
    case 100_000:
      return withoutDefaults({ numerator: numerator * 10, denominator: 'MILLION' });
    case 1_000_000:
      return withoutDefaults({ numerator, denominator: 'MILLION' });
    default:
      return withoutDefaults({
        numerator: Math.trunc((numerator * 1_000_000) / denominator),
        denominator: 'MILLION',
      });
  }
}

/** A FractionalPercent of a percentage that may have decimals, in millionths; single precision as in the reference. */
export function millionths(percentage: number): Message {
  const numerator = Math.trunc(Math.fround(Math.fround(percentage) * Math.fround(10_000)));
  return withoutDefaults({ numerator, denominator: 'MILLION' });
}
