import { describe, expect, it } from 'vitest';
import { faultInjection } from '../../../../src/translate/features/fault-injection/feature.ts';
import { trafficOf } from '../traffic-input.ts';

const fault = (spec: object) => trafficOf(faultInjection, { faultInjection: spec });

describe('fault injection', () => {
  it('delays and aborts', () => {
    const spec = { delay: { fixedDelay: '5400ms', percentage: 0 }, abort: { httpStatus: 503, percentage: 12.5 } };
    expect(fault(spec).value).toEqual({
      faultInjection: { delay: { fixedDelay: '5.4s', percentage: 0 }, abort: { httpStatus: 503, percentage: 12.5 } },
    });
    expect(fault({ delay: {} }).value).toEqual({ faultInjection: { delay: { fixedDelay: '0s' } } });
  });

  it('counts shares as 32-bit floats, as the API does', () => {
    expect(fault({ abort: { httpStatus: 503, percentage: 33.333333333 } }).value).toEqual({
      faultInjection: { abort: { httpStatus: 503, percentage: 33.333332 } },
    });
  });

  it('injects nothing when the delay cannot be read', () => {
    expect(fault({ delay: { fixedDelay: 'x' }, abort: { httpStatus: 503 } })).toEqual({});
  });
});
