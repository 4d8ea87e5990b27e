import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/ext-proc/to-xds.ts';
import { destination, filtersFor, resourcesFor } from '../filter-output.ts';

const route = (fields: object) => ({
  envoyExtensions: {
    extProcs: [{ name: 'p/extproc/0', authority: 'a.test', destination: destination('proc'), ...fields }],
  },
});

it('sends trailers only where bodies are streamed in full duplex', () => {
  const modes = {
    requestHeaderProcessing: true,
    requestBodyProcessingMode: 'FullDuplexStreamed',
    responseBodyProcessingMode: 'Buffered',
  };
  expect(filtersFor(toXds, [route(modes)])).toMatchObject([
    {
      name: 'envoy.filters.http.ext_proc/p/extproc/0',
      typedConfig: {
        grpcService: { envoyGrpc: { clusterName: 'proc', authority: 'a.test' }, timeout: '10s' },
        processingMode: {
          requestHeaderMode: 'SEND',
          responseHeaderMode: 'SKIP',
          requestBodyMode: 'FULL_DUPLEX_STREAMED',
          responseBodyMode: 'BUFFERED',
          requestTrailerMode: 'SEND',
          responseTrailerMode: 'SKIP',
        },
      },
    },
  ]);
});

it('forwards and receives metadata by namespace', () => {
  const filters = filtersFor(toXds, [route({ forwardingMetadataNamespaces: ['a'], statusOnError: 418 })]);
  expect(filters).toMatchObject([
    { typedConfig: { metadataOptions: { forwardingNamespaces: { untyped: ['a'] } }, statusOnError: { code: 418 } } },
  ]);
});

it('asks for the cluster without client certificates', () => {
  expect(resourcesFor(toXds, [route({})])).toMatchObject([{ kind: 'destination', clientCertificates: false }]);
});
