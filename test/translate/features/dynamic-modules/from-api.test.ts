import { describe, expect, it } from 'vitest';
import type { EnvoyProxyDynamicModule } from '../../../../src/resources/generated/types.ts';
import { fromApi } from '../../../../src/translate/features/dynamic-modules/from-api.ts';
import { extensionInput, problemPaths } from '../policy-input.ts';

const hook = fromApi.extension?.extension;
const run = (source: EnvoyProxyDynamicModule['source'], name = 'm') =>
  hook?.(
    extensionInput(
      { dynamicModule: [{ name, filterName: 'f', config: { a: 1 } }] },
      { envoyProxy: { dynamicModules: [{ name: 'm', source, doNotClose: true }] } },
    ),
  );

describe('modules', () => {
  it('come from where the EnvoyProxy says', () => {
    const common = {
      name: 'envoyextensionpolicy/apps/p/dynamic-module/0',
      filterName: 'f',
      config: { a: 1 },
      doNotClose: true,
      loadGlobally: false,
      terminalFilter: false,
    };
    expect(run({ local: { path: '/lib/m.so' } })?.value?.dynamicModules).toEqual([{ ...common, path: '/lib/m.so' }]);
    const remote = { url: 'https://example.com:8443/m.so', sha256: '00' };
    expect(run({ type: 'Remote', remote })?.value?.dynamicModules).toEqual([{ ...common, remote }]);
  });

  it.each<[string, EnvoyProxyDynamicModule['source'], string?]>([
    ['is not registered', { local: { path: '/lib/m.so' } }, 'other'],
    ['has no source', {}],
    ['has no checksum', { type: 'Remote', remote: { url: 'https://example.com/m.so', sha256: '' } }],
    ['is not on the web', { type: 'Remote', remote: { url: 'ftp://example.com/m.so', sha256: '00' } }],
    ['has a port that is none', { type: 'Remote', remote: { url: 'https://example.com:x/m.so', sha256: '00' } }],
  ])('are refused when one %s', (_, source, name) => {
    const outcome = run(source, name);
    expect(outcome?.value).toBeUndefined();
    expect(problemPaths(outcome)).toEqual(['spec.dynamicModule.0.name']);
  });
});
