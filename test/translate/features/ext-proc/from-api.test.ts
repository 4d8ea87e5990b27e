import { expect, it } from 'vitest';
import type { EnvoyExtensionPolicyExtProc } from '../../../../src/resources/generated/types.ts';
import { fromApi } from '../../../../src/translate/features/ext-proc/from-api.ts';
import { backend, backendRef, extensionInput, mergedWithParent, problemPaths } from '../policy-input.ts';

const hook = fromApi.extension?.extension;
const resources = { backends: [backend('proc', 'proc.example.com', 9000)] };
const input = (...extProc: readonly EnvoyExtensionPolicyExtProc[]) => extensionInput({ extProc }, { resources });
const backendRefs = [backendRef('proc')];

it('translates what the processor sees and may do', () => {
  const processor: EnvoyExtensionPolicyExtProc = {
    backendRefs,
    messageTimeout: '5s',
    failOpen: true,
    processingMode: {
      request: { body: 'Buffered', attributes: ['request.path'] },
      response: {},
      allowModeOverride: true,
    },
    metadata: { accessibleNamespaces: ['a'], writableNamespaces: ['b'] },
  };
  expect(hook?.(input(processor)).value?.extProcs).toEqual([
    {
      name: 'envoyextensionpolicy/apps/p/extproc/0',
      destination: expect.objectContaining({ name: 'envoyextensionpolicy/apps/p/extproc/0' }),
      authority: 'proc.apps',
      messageTimeout: '5s',
      failOpen: true,
      requestHeaderProcessing: true,
      requestBodyProcessingMode: 'Buffered',
      requestAttributes: ['request.path'],
      responseHeaderProcessing: true,
      allowModeOverride: true,
      forwardingMetadataNamespaces: ['a'],
      receivingMetadataNamespaces: ['b'],
    },
  ]);
});

it('keeps the processors that can be had and says of the others whether they fail open', () => {
  const outcome = hook?.(
    input({ backendRefs: [backendRef('gone')], failOpen: true }, { backendRefs }, { backendRefs, messageTimeout: '1' }),
  );
  expect(outcome?.value?.extProcs?.map(({ name }) => name)).toEqual(['envoyextensionpolicy/apps/p/extproc/1']);
  expect(problemPaths(outcome)).toEqual(['spec.extProc.0.backendRefs', 'spec.extProc.2.messageTimeout']);
  expect(outcome?.problems?.map(({ failOpen }) => failOpen)).toEqual([true, false]);
});

it('looks for backends beside the policy that names them', () => {
  expect(problemPaths(hook?.(mergedWithParent(input({ backendRefs }), 'infra')))).toEqual([
    'spec.extProc.0.backendRefs',
  ]);
});
