import { describe, expect, it } from 'vitest';
import type { EnvoyExtensionPolicyLua } from '../../../../src/resources/generated/types.ts';
import { fromApi } from '../../../../src/translate/features/lua/from-api.ts';
import { configMap, extensionInput, mergedWithParent, problemPaths, type Surroundings } from '../policy-input.ts';

const hook = fromApi.extension?.extension;
const code = 'function envoy_on_request(h) end';
const input = (lua: readonly EnvoyExtensionPolicyLua[], around?: Surroundings) => extensionInput({ lua }, around);
const fromMap = (name: string): EnvoyExtensionPolicyLua => ({
  type: 'ValueRef',
  valueRef: { group: '', kind: 'ConfigMap', name },
});

describe('scripts', () => {
  it('stand in the policy or in ConfigMaps beside it', () => {
    const resources = {
      configMaps: [
        configMap('apps', 'named', { a: 'x', lua: code }),
        configMap('apps', 'first', { a: `${code}\n` }),
        configMap('apps', 'empty', {}),
      ],
    };
    const outcome = hook?.(
      input([{ type: 'Inline', inline: code, filterContext: { a: 1 } }, fromMap('named'), fromMap('first')], {
        resources,
      }),
    );
    expect(outcome?.value?.luas).toEqual([
      { Name: 'envoyextensionpolicy/apps/p/lua/0', Code: code, FilterContext: { a: 1 } },
      { Name: 'envoyextensionpolicy/apps/p/lua/1', Code: code, FilterContext: null },
      { Name: 'envoyextensionpolicy/apps/p/lua/2', Code: `${code}\n`, FilterContext: null },
    ]);
    expect(problemPaths(hook?.(input([fromMap('gone'), fromMap('empty')], { resources })))).toEqual([
      'spec.lua.0',
      'spec.lua.1',
    ]);
    expect(problemPaths(hook?.(mergedWithParent(input([fromMap('named')], { resources }), 'infra')))).toEqual([
      'spec.lua.0',
    ]);
  });

  it('are checked as far as the EnvoyProxy says', () => {
    const lua = [{ type: 'Inline', inline: 'function envoy_on_request(h) h:unknown() end' }] as const;
    expect(problemPaths(hook?.(input(lua)))).toEqual(['spec.lua.0']);
    expect(hook?.(input(lua, { envoyProxy: { luaValidation: 'InsecureSyntax' } })).problems).toBeUndefined();
  });

  it('can be switched off', () => {
    expect(problemPaths(hook?.(input([{ type: 'Inline', inline: code }], { options: { luaDisabled: true } })))).toEqual(
      ['spec.lua'],
    );
  });
});
