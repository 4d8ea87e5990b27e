import { compact } from '../../../core/compact.ts';
import { fieldReader } from '../../fields/field-reader.ts';
import type { TCPListener } from '../../ir/listener.ts';
import type { ClientInput, Outcome } from '../from-api-hooks.ts';

/** Timeouts towards clients. */
export function timeoutsFromClientPolicy({ policy }: ClientInput): Outcome<Partial<TCPListener>> {
  const { timeout } = policy.spec;
  if (!timeout) return { value: { timeout: undefined } };
  const { tcp, http } = timeout;
  const read = fieldReader('spec', 'timeout');
  return read.outcome({
    timeout: compact({
      tcp:
        tcp &&
        compact({
          idleTimeout: read.duration(tcp.idleTimeout, 'tcp', 'idleTimeout'),
          tlsHandshakeTimeout: read.duration(tcp.tlsHandshakeTimeout, 'tcp', 'tlsHandshakeTimeout'),
          connectionInspectionTimeout: read.duration(
            tcp.connectionInspectionTimeout,
            'tcp',
            'connectionInspectionTimeout',
          ),
        }),
      http:
        http &&
        compact({
          requestReceivedTimeout: read.duration(http.requestReceivedTimeout, 'http', 'requestReceivedTimeout'),
          requestHeadersReceivedTimeout: read.duration(
            http.requestHeadersReceivedTimeout,
            'http',
            'requestHeadersReceivedTimeout',
          ),
          idleTimeout: read.duration(http.idleTimeout, 'http', 'idleTimeout'),
          streamIdleTimeout: read.duration(http.streamIdleTimeout, 'http', 'streamIdleTimeout'),
        }),
    }),
  });
}
