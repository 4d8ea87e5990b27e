import { compact } from '../../../core/compact.ts';
import type { BackendTrafficPolicy } from '../../../resources/generated/types.ts';
import { type FieldReader, fieldReader } from '../../fields/field-reader.ts';
import type { TrafficFeatures } from '../../ir/slices.ts';
import type { Outcome, PolicyInput } from '../from-api-hooks.ts';
import type { HTTPTimeout, TCPTimeout } from './ir.ts';

type TimeoutSpec = NonNullable<BackendTrafficPolicy['spec']['timeout']>;

/** Timeouts towards backends. */
export function timeoutsFromBackendPolicy({ policy }: PolicyInput<BackendTrafficPolicy>): Outcome<TrafficFeatures> {
  const { timeout } = policy.spec;
  if (!timeout) return {};
  const read = fieldReader('spec', 'timeout');
  return read.outcome({ timeout: compact({ tcp: tcpTimeout(timeout, read), http: httpTimeout(timeout, read) }) });
}

function tcpTimeout({ tcp }: TimeoutSpec, read: FieldReader): TCPTimeout | undefined {
  const connectTimeout = read.duration(tcp?.connectTimeout, 'tcp', 'connectTimeout');
  return connectTimeout === undefined ? undefined : { connectTimeout };
}

function httpTimeout({ http }: TimeoutSpec, read: FieldReader): HTTPTimeout | undefined {
  if (!http) return undefined;
  const duration = (name: keyof NonNullable<TimeoutSpec['http']>): string | undefined =>
    read.duration(http[name], 'http', name);
  return compact({
    connectionIdleTimeout: duration('connectionIdleTimeout'),
    maxConnectionDuration: duration('maxConnectionDuration'),
    maxStreamDuration: duration('maxStreamDuration'),
    requestTimeout: duration('requestTimeout'),
    streamIdleTimeout: duration('streamIdleTimeout'),
  });
}
