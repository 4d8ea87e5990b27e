import { toProtoDuration } from '../../../core/duration.ts';
import { ok, type Result } from '../../../core/result.ts';
import { httpStatusName } from '../../xds/message/http-status-name.ts';
import { serviceRetryPolicy } from '../../xds/message/retry-policy.ts';
import { type Any, any, type Message, withoutDefaults, withoutUndefined } from '../../xds/messages.ts';
import type { ExtProc, ExtProcBodyProcessingMode } from './ir.ts';

/** The configuration of one processor's filter; the error says what is wrong with the retries of the service. */
export function extProcFilter(processor: ExtProc): Result<Any, string> {
  const retryPolicy = serviceRetryPolicy(processor.traffic?.retry);
  if (!retryPolicy.ok) return retryPolicy;
  const { destination, authority, statusOnError } = processor;
  return ok(
    any('envoy.extensions.filters.http.ext_proc.v3.ExternalProcessor', {
      grpcService: {
        envoyGrpc: { clusterName: destination.name, ...withoutDefaults({ authority }) },
        timeout: '10s',
        ...withoutUndefined({ retryPolicy: retryPolicy.value }),
      },
      processingMode: processingMode(processor),
      ...withoutDefaults({
        observabilityMode: processor.shadowMode,
        failureModeAllow: processor.failOpen,
        allowModeOverride: processor.allowModeOverride,
        messageTimeout: toProtoDuration(processor.messageTimeout),
        requestAttributes: processor.requestAttributes,
        responseAttributes: processor.responseAttributes,
        metadataOptions: metadataOptions(processor),
        statusOnError: statusOnError == null ? undefined : { code: httpStatusName(statusOnError) },
      }),
    }),
  );
}

const bodyModes: Readonly<Record<ExtProcBodyProcessingMode, string>> = {
  Streamed: 'STREAMED',
  Buffered: 'BUFFERED',
  BufferedPartial: 'BUFFERED_PARTIAL',
  FullDuplexStreamed: 'FULL_DUPLEX_STREAMED',
};

function processingMode(processor: ExtProc): Message {
  const { requestBodyProcessingMode: request, responseBodyProcessingMode: response } = processor;
  return {
    requestHeaderMode: sendOrSkip(processor.requestHeaderProcessing),
    responseHeaderMode: sendOrSkip(processor.responseHeaderProcessing),
    ...withoutUndefined({
      requestBodyMode: request && bodyModes[request],
      responseBodyMode: response && bodyModes[response],
    }),
    // Full duplex streaming needs the trailers as the end of the body.
    requestTrailerMode: sendOrSkip(request === 'FullDuplexStreamed'),
    responseTrailerMode: sendOrSkip(response === 'FullDuplexStreamed'),
  };
}

function sendOrSkip(sends: boolean | undefined): string {
  return sends ? 'SEND' : 'SKIP';
}

function metadataOptions(processor: ExtProc): Message | undefined {
  const { forwardingMetadataNamespaces: forwarding, receivingMetadataNamespaces: receiving } = processor;
  if (!forwarding?.length && !receiving?.length) return undefined;
  return withoutDefaults({
    forwardingNamespaces: forwarding?.length ? { untyped: forwarding } : undefined,
    receivingNamespaces: receiving?.length ? { untyped: receiving } : undefined,
  });
}
