import { describe, expect, it } from 'vitest';
import type { EnvoyExtensionPolicyWasm } from '../../../../src/resources/generated/types.ts';
import { fromApi } from '../../../../src/translate/features/wasm/from-api.ts';
import { imageURL } from '../../../../src/translate/gateway-api/reference/wasm-code-source.ts';
import type { WasmCache } from '../../../../src/translate/options.ts';
import { extensionInput, problemPaths, secret } from '../policy-input.ts';

const hook = fromApi.extension?.extension;
const wasmCache: WasmCache = {
  resolve: ({ url, checksum }) =>
    url.includes('gone') ? { error: 'gone' } : { servingURL: `https://cache/${url}`, sha256: checksum ?? 'abc' },
};
const run = (wasm: readonly EnvoyExtensionPolicyWasm[], options: object = { wasmCache }) =>
  hook?.(
    extensionInput(
      { wasm },
      { options, resources: { secrets: [secret('apps', 'pull', { '.dockerconfigjson': '{}' })] } },
    ),
  );
const http = (url: string) => ({ type: 'HTTP', http: { url } }) as const;

describe('modules', () => {
  it('are served by the cache', () => {
    const code = { type: 'HTTP', http: { url: 'https://x/a.wasm', sha256: 'def' } } as const;
    expect(run([{ name: 'filter', code, rootID: 'r', env: { hostKeys: ['K'] } }])?.value?.wasms).toEqual([
      {
        name: 'envoyextensionpolicy/apps/p/wasm/0',
        wasmName: 'filter',
        rootID: 'r',
        config: null,
        failOpen: false,
        httpWasmCode: {
          servingURL: 'https://cache/https://x/a.wasm',
          sha256: 'def',
          originalDownloadingURL: 'https://x/a.wasm',
        },
        hostKeys: ['K'],
      },
    ]);
  });

  it('are left out one by one', () => {
    const outcome = run([{ code: http('https://x/gone'), failOpen: true }, { code: http('https://x/a') }]);
    expect(outcome?.value?.wasms?.map(({ wasmName }) => wasmName)).toEqual(['envoyextensionpolicy/apps/p/wasm/1']);
    expect(outcome?.problems?.map(({ failOpen }) => failOpen)).toEqual([true]);
  });

  it('cannot fail open without a cache', () => {
    const outcome = run([{ code: http('https://x/a'), failOpen: true }], {});
    expect(problemPaths(outcome)).toEqual(['spec.wasm']);
    expect(outcome?.problems?.[0]?.failOpen).toBeUndefined();
  });

  it('may need Secrets', () => {
    const image = (name: string) => ({ type: 'Image', image: { url: 'x/y', pullSecretRef: { name } } }) as const;
    expect(run([{ code: image('pull') }])?.problems).toBeUndefined();
    expect(problemPaths(run([{ code: image('gone') }]))).toEqual(['spec.wasm.0.code']);
    expect(problemPaths(run([{ code: { type: 'Image' } }]))).toEqual(['spec.wasm.0.code']);
  });
});

describe('addresses of images', () => {
  it.each([
    ['example.com/a', 'oci://example.com/a:latest'],
    ['oci://example.com:5000/a', 'oci://example.com:5000/a:latest'],
    ['example.com/a:v1', 'oci://example.com/a:v1'],
    ['example.com/a@sha256:00', 'oci://example.com/a@sha256:00'],
  ])('%s becomes %s', (url, full) => expect(imageURL(url)).toBe(full));
});
