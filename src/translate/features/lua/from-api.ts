import { compareBytes } from '../../../core/compare.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { EnvoyExtensionPolicy, EnvoyExtensionPolicyLua as Spec } from '../../../resources/generated/types.ts';
import { fieldReader } from '../../fields/field-reader.ts';
import type { TranslateContext } from '../../gateway-api/contexts.ts';
import { createReferenceResolver } from '../../gateway-api/reference/reference-resolver.ts';
import { keyOf } from '../../gateway-api/resource-index.ts';
import type { EnvoyExtensionFeatures } from '../../ir/slices.ts';
import { extensionName } from '../../policies/policy-names.ts';
import type { FromApiHooks } from '../feature.ts';
import type { Outcome, PolicyInput } from '../from-api-hooks.ts';
import type { Lua } from './ir.ts';
import { luaProblem } from './validate-script.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { extension: { extension: fromExtensionPolicy, perGateway: true } };

/** The EnvoyProxy of the Gateway says how far scripts are checked. */
function fromExtensionPolicy(input: PolicyInput<EnvoyExtensionPolicy>): Outcome<EnvoyExtensionFeatures> {
  const specs = input.policy.spec.lua ?? [];
  if (specs.length === 0) return {};
  const { context, gateway } = input;
  const read = fieldReader('spec', 'lua');
  if (context.options.luaDisabled) {
    read.problem('Lua is switched off in the EnvoyGateway configuration: set extensionApis.disableLua to false');
    return read.outcome();
  }
  const owner = input.ownerOf(({ spec }) => (spec.lua ?? []).length > 0);
  const mode = gateway.envoyProxy?.spec?.luaValidation ?? 'Strict';
  const luas: Lua[] = [];
  for (const [index, spec] of specs.entries()) {
    const code = codeOf(spec, owner, context);
    const problem = code.ok ? luaProblem(code.value, mode) : code.error;
    if (problem !== undefined) read.problem(problem, index);
    else if (code.ok)
      luas.push({
        Name: extensionName(owner, 'lua', index),
        Code: code.value,
        FilterContext: spec.filterContext ?? null,
      });
  }
  return read.outcome(luas.length > 0 ? { luas } : undefined);
}

/** The script itself, or the entry `lua` of a ConfigMap beside the policy, else its first entry. */
function codeOf(
  { type, inline, valueRef }: Spec,
  owner: EnvoyExtensionPolicy,
  context: TranslateContext,
): Result<string, string> {
  if (type !== 'ValueRef') return inline === undefined ? fail('type Inline needs a script') : ok(inline);
  const configMap = createReferenceResolver(context).localConfigMap(
    valueRef?.name ?? '',
    owner.metadata.namespace ?? '',
  );
  if (!configMap.ok) return fail(configMap.error.message);
  const data = configMap.value.data ?? {};
  const code = data.lua ?? data[Object.keys(data).sort(compareBytes)[0] ?? ''];
  return code === undefined ? fail(`ConfigMap ${keyOf(configMap.value)} needs the key lua with a script`) : ok(code);
}
