import { compact } from '../../../core/compact.ts';
import type { TCPKeepalive as TCPKeepaliveSpec } from '../../../resources/generated/types.ts';
import { fieldReader } from '../../fields/field-reader.ts';
import type { FromApiHooks } from '../feature.ts';
import type { Outcome } from '../from-api-hooks.ts';
import type { TCPKeepalive } from './ir.ts';

/** API fields to IR; the field is the same towards clients and backends. */
export const fromApi: FromApiHooks = {
  client: {
    connection: ({ policy: { spec } }) =>
      spec.tcpKeepalive ? keepalive(spec.tcpKeepalive) : { value: { tcpKeepalive: undefined } },
  },
  traffic: { traffic: ({ policy }) => keepalive(policy.spec.tcpKeepalive) },
};

function keepalive(spec: TCPKeepaliveSpec | undefined): Outcome<{ readonly tcpKeepalive?: TCPKeepalive }> {
  if (!spec) return {};
  const read = fieldReader('spec', 'tcpKeepalive');
  return read.outcome({
    tcpKeepalive: compact({
      probes: spec.probes,
      idleTime: read.seconds(spec.idleTime, 'idleTime'),
      interval: read.seconds(spec.interval, 'interval'),
    }),
  });
}
