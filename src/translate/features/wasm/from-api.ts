import { compact } from '../../../core/compact.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { EnvoyExtensionPolicy, EnvoyExtensionPolicyWasm as Spec } from '../../../resources/generated/types.ts';
import { filled } from '../../fields/filled.ts';
import { wasmCodeSource } from '../../gateway-api/reference/wasm-code-source.ts';
import type { EnvoyExtensionFeatures } from '../../ir/slices.ts';
import { extensionName } from '../../policies/policy-names.ts';
import type { FromApiHooks } from '../feature.ts';
import type { Outcome, PolicyInput, Problem } from '../from-api-hooks.ts';
import type { HTTPWasmCode, Wasm } from './ir.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { extension: { extension: fromExtensionPolicy } };

function fromExtensionPolicy(input: PolicyInput<EnvoyExtensionPolicy>): Outcome<EnvoyExtensionFeatures> {
  const specs = input.policy.spec.wasm ?? [];
  if (specs.length === 0) return {};
  if (!input.context.options.wasmCache) return { problems: [noCache] };
  const owner = input.ownerOf(({ spec }) => (spec.wasm ?? []).length > 0);
  const wasms: Wasm[] = [];
  const problems: Problem[] = [];
  for (const [index, spec] of specs.entries()) {
    const code = codeOf(spec, owner, input);
    if (code.ok) wasms.push(extensionOf(spec, extensionName(owner, 'wasm', index), code.value));
    else
      problems.push({
        message: `spec.wasm.${index}.code: ${code.error}.`,
        path: ['spec', 'wasm', index, 'code'],
        failOpen: spec.failOpen === true,
      });
  }
  return compact({ value: wasms.length > 0 ? { wasms } : undefined, problems: filled(problems) });
}

/** Without a cache no module can be served, and failing open does not cover that. */
const noCache: Problem = {
  message:
    'spec.wasm: modules are served by the Wasm cache of the control plane, and there is none in this translation.',
  path: ['spec', 'wasm'],
};

function extensionOf(spec: Spec, name: string, httpWasmCode: HTTPWasmCode): Wasm {
  return compact({
    name,
    rootID: spec.rootID,
    wasmName: spec.name ?? name,
    config: spec.config ?? null,
    failOpen: spec.failOpen ?? false,
    httpWasmCode,
    hostKeys: filled(spec.env?.hostKeys),
  });
}

function codeOf(
  { code }: Spec,
  owner: EnvoyExtensionPolicy,
  { context }: PolicyInput<EnvoyExtensionPolicy>,
): Result<HTTPWasmCode, string> {
  if (!code) return fail('a module needs code');
  const source = wasmCodeSource(code, owner, context);
  if (!source.ok) return source;
  const { url, sha256 } = source.value;
  const cached = context.options.wasmCache?.resolve(compact({ url, checksum: sha256 }));
  if (!cached) return fail('there is no Wasm cache');
  if ('error' in cached) return fail(`${url} cannot be served: ${cached.error}`);
  return ok({ servingURL: cached.servingURL, sha256: cached.sha256, originalDownloadingURL: url });
}
