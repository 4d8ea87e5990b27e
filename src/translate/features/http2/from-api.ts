import { compact } from '../../../core/compact.ts';
import type { HTTP2Settings as HTTP2Spec } from '../../../resources/generated/types.ts';
import { type FieldReader, fieldReader } from '../../fields/field-reader.ts';
import type { FromApiHooks } from '../feature.ts';
import type { Outcome } from '../from-api-hooks.ts';
import type { HTTP2KeepaliveSettings, HTTP2Settings } from './ir.ts';

/** API fields to IR; the field is the same towards clients and backends. */
export const fromApi: FromApiHooks = {
  client: {
    http: ({ policy }) => {
      if (!policy.spec.http2) return { value: { http2: undefined } };
      const { value, problems } = http2(policy.spec.http2);
      // A listener takes all of the settings or none; clusters keep the good ones.
      return problems ? { problems } : { value };
    },
  },
  traffic: { traffic: ({ policy }) => http2(policy.spec.http2) },
};

/** What RFC 9113 and Envoy allow for flow-control windows. */
const windowBounds = { min: 65535, max: 2147483647 };

function http2(spec: HTTP2Spec | undefined): Outcome<{ readonly http2?: HTTP2Settings }> {
  if (!spec) return {};
  const read = fieldReader('spec', 'http2');
  return read.outcome({
    http2: compact({
      // The two names are swapped in the IR; to-xds.ts swaps them back.
      initialConnectionWindowSize: read.quantity(spec.initialStreamWindowSize, windowBounds, 'initialStreamWindowSize'),
      initialStreamWindowSize: read.quantity(
        spec.initialConnectionWindowSize,
        windowBounds,
        'initialConnectionWindowSize',
      ),
      maxConcurrentStreams: spec.maxConcurrentStreams,
      resetStreamOnError: resetStreamOnError(spec.onInvalidMessage),
      connectionKeepalive: keepalive(spec, read),
    }),
  });
}

function resetStreamOnError(action: string | undefined): boolean | undefined {
  if (action === 'TerminateStream') return true;
  return action === 'TerminateConnection' ? false : undefined;
}

function keepalive({ connectionKeepalive: spec }: HTTP2Spec, read: FieldReader): HTTP2KeepaliveSettings | undefined {
  if (!spec) return undefined;
  return compact({
    interval: read.duration(spec.interval, 'connectionKeepalive', 'interval'),
    timeout: read.duration(spec.timeout, 'connectionKeepalive', 'timeout'),
    intervalJitter: spec.intervalJitter,
    idleInterval: read.duration(spec.idleInterval, 'connectionKeepalive', 'idleInterval'),
  });
}
