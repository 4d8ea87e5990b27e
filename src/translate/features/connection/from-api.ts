import { compact } from '../../../core/compact.ts';
import type { BackendTrafficPolicy, ClientTrafficPolicy } from '../../../resources/generated/types.ts';
import { type FieldReader, fieldReader, uint32 } from '../../fields/field-reader.ts';
import type { TCPListener } from '../../ir/listener.ts';
import type { TrafficFeatures } from '../../ir/slices.ts';
import type { FromApiHooks } from '../feature.ts';
import type { ClientInput, Outcome, PolicyInput } from '../from-api-hooks.ts';
import type { ConnectionLimit } from './ir.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = {
  client: { connection: fromClientPolicy },
  traffic: { traffic: fromBackendPolicy },
};

function fromClientPolicy({ policy }: ClientInput): Outcome<Partial<TCPListener>> {
  const { connection } = policy.spec;
  if (!connection) return { value: { connection: undefined } };
  const read = fieldReader('spec', 'connection');
  return read.outcome({
    connection: compact({
      limit: connectionLimit(connection, read),
      bufferLimit: read.quantity(connection.bufferLimit, uint32, 'bufferLimit'),
      maxAcceptPerSocketEvent: connection.maxAcceptPerSocketEvent,
    }),
  });
}

function connectionLimit(
  { connectionLimit: limit }: NonNullable<ClientTrafficPolicy['spec']['connection']>,
  read: FieldReader,
): ConnectionLimit | undefined {
  if (!limit) return undefined;
  const duration = (name: 'closeDelay' | 'maxConnectionDuration' | 'maxStreamDuration'): string | undefined =>
    read.duration(limit[name], 'connectionLimit', name);
  return compact({
    value: limit.value,
    closeDelay: duration('closeDelay'),
    maxConnectionDuration: duration('maxConnectionDuration'),
    maxRequestsPerConnection: limit.maxRequestsPerConnection,
    maxStreamDuration: duration('maxStreamDuration'),
  });
}

function fromBackendPolicy({ policy }: PolicyInput<BackendTrafficPolicy>): Outcome<TrafficFeatures> {
  const { connection } = policy.spec;
  if (!connection) return {};
  const read = fieldReader('spec', 'connection');
  const { preconnect } = connection;
  return read.outcome({
    backendConnection: compact({
      bufferLimit: read.quantity(connection.bufferLimit, uint32, 'bufferLimit'),
      preconnect:
        preconnect &&
        compact({
          perEndpointPercent: preconnect.perEndpointPercent,
          predictivePercent: preconnect.predictivePercent,
        }),
    }),
  });
}
