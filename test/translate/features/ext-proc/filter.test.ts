import { expect, it } from 'vitest';
import { extProcFilter } from '../../../../src/translate/features/ext-proc/filter.ts';
import type { ExtProc } from '../../../../src/translate/features/ext-proc/ir.ts';
import { destination } from '../filter-output.ts';

const filter = (fields: Partial<ExtProc> = {}) => {
  const made = extProcFilter({ name: 'p', authority: 'a.test', destination: destination('proc'), ...fields });
  return made.ok ? made.value : made.error;
};
const skipped = {
  requestHeaderMode: 'SKIP',
  responseHeaderMode: 'SKIP',
  requestTrailerMode: 'SKIP',
  responseTrailerMode: 'SKIP',
};

it('sends nothing of a request unless told otherwise', () => {
  expect(filter()).toEqual({
    '@type': 'type.googleapis.com/envoy.extensions.filters.http.ext_proc.v3.ExternalProcessor',
    grpcService: { envoyGrpc: { clusterName: 'proc', authority: 'a.test' }, timeout: '10s' },
    processingMode: skipped,
  });
});

it.each([
  ['Streamed', 'STREAMED', 'SKIP'],
  ['Buffered', 'BUFFERED', 'SKIP'],
  ['BufferedPartial', 'BUFFERED_PARTIAL', 'SKIP'],
  ['FullDuplexStreamed', 'FULL_DUPLEX_STREAMED', 'SEND'],
] as const)('sends bodies in the mode %s, trailers only in full duplex', (mode, bodyMode, trailerMode) => {
  expect(filter({ requestHeaderProcessing: true, requestBodyProcessingMode: mode })).toMatchObject({
    processingMode: {
      ...skipped,
      requestHeaderMode: 'SEND',
      requestBodyMode: bodyMode,
      requestTrailerMode: trailerMode,
    },
  });
  expect(filter({ responseHeaderProcessing: true, responseBodyProcessingMode: mode })).toMatchObject({
    processingMode: {
      ...skipped,
      responseHeaderMode: 'SEND',
      responseBodyMode: bodyMode,
      responseTrailerMode: trailerMode,
    },
  });
});

it('carries the settings of the processor', () => {
  expect(
    filter({
      shadowMode: true,
      failOpen: true,
      allowModeOverride: true,
      messageTimeout: '1.5s',
      requestAttributes: ['request.path'],
      responseAttributes: ['response.code'],
      forwardingMetadataNamespaces: ['in'],
      receivingMetadataNamespaces: ['out'],
      statusOnError: 503,
    }),
  ).toMatchObject({
    observabilityMode: true,
    failureModeAllow: true,
    allowModeOverride: true,
    messageTimeout: '1.500s',
    requestAttributes: ['request.path'],
    responseAttributes: ['response.code'],
    metadataOptions: { forwardingNamespaces: { untyped: ['in'] }, receivingNamespaces: { untyped: ['out'] } },
    statusOnError: { code: 'ServiceUnavailable' },
  });
  expect(filter({ receivingMetadataNamespaces: ['out'] })).toMatchObject({
    metadataOptions: { receivingNamespaces: { untyped: ['out'] } },
  });
});

it('refuses an unknown retry trigger', () => {
  const retry = { retryOn: { triggers: ['sometimes'] } } as never;
  expect(filter({ traffic: { retry } })).toContain('sometimes');
});
