import { canonicalQuantity } from '../../../core/canonical-quantity.ts';
import type { BackendTrafficPolicy } from '../../../resources/generated/types.ts';
import { fieldReader, uint32 } from '../../fields/field-reader.ts';
import type { TrafficFeatures } from '../../ir/slices.ts';
import type { FromApiHooks } from '../feature.ts';
import type { Outcome, PolicyInput } from '../from-api-hooks.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { traffic: { traffic: fromBackendPolicy } };

/** The IR keeps the limit as a quantity. Upgraded connections never end, so they cannot be buffered. */
function fromBackendPolicy({ policy }: PolicyInput<BackendTrafficPolicy>): Outcome<TrafficFeatures> {
  const { requestBuffer, httpUpgrade = [] } = policy.spec;
  if (!requestBuffer) return {};
  const read = fieldReader('spec', 'requestBuffer');
  const { limit = '0' } = requestBuffer;
  read.quantity(limit, uint32, 'limit');
  if (httpUpgrade.length > 0) read.problem('cannot be combined with httpUpgrade: remove one of the two');
  return read.problems.length > 0
    ? read.outcome()
    : read.outcome({ requestBuffer: { limit: canonicalQuantity(limit) } });
}
