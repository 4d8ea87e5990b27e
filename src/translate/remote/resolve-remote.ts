import type { ResourceSet } from '../../resources/resource-set.ts';
import { createContext } from '../create-context.ts';
import type { TranslateContext } from '../gateway-api/contexts.ts';
import { acceptGateways } from '../gateway-api/gateway/accept-gateways.ts';
import { wasmCodeSource } from '../gateway-api/reference/wasm-code-source.ts';
import type { TranslateOptions } from '../options.ts';
import { discoverEndpoints } from './discover-endpoints.ts';
import { discoveryTLS } from './discovery-tls.ts';
import { fetchModuleChecksum } from './fetch-module.ts';
import { fetchedWasmCache, moduleKey } from './wasm-cache.ts';

/** What was fetched for a translation, as options for it. */
export interface ResolvedRemote {
  readonly options: Pick<TranslateOptions, 'oidcDiscovery' | 'wasmCache'>;
  /** What could not be fetched, one sentence each; the translation makes the policies concerned invalid. */
  readonly problems: readonly string[];
}

/**
 * Fetches what the control plane would fetch while it translates: discovery documents of OpenID providers and Wasm modules. All requests
 * have time limits and run side by side; each issuer and each module is asked for once.
 */
export async function resolveRemote(resources: ResourceSet, options: TranslateOptions): Promise<ResolvedRemote> {
  const context = createContext(resources, options);
  acceptGateways(context);
  const problems: string[] = [];
  const [oidcDiscovery, modules] = await Promise.all([discoverAll(context, problems), fetchModules(context, problems)]);
  return { options: { oidcDiscovery, wasmCache: fetchedWasmCache(options, modules) }, problems };
}

async function discoverAll(context: TranslateContext, problems: string[]): Promise<TranslateOptions['oidcDiscovery']> {
  const policies = new Map<string, (typeof context.resources.securityPolicies)[number]>();
  for (const policy of context.resources.securityPolicies) {
    const provider = policy.spec.oidc?.provider;
    if (!provider || (provider.authorizationEndpoint && provider.tokenEndpoint)) continue;
    if (!policies.has(provider.issuer)) policies.set(provider.issuer, policy);
  }
  const discovered = [...policies].map(async ([issuer, policy]) => {
    const { document, problem } = await discoverEndpoints(issuer, discoveryTLS(context, policy));
    if (problem !== undefined) problems.push(`The endpoints of ${issuer} could not be fetched: ${problem}.`);
    return [issuer, document] as const;
  });
  return Object.fromEntries(await Promise.all(discovered));
}

type FetchedModule = { readonly sha256: string } | { readonly error: string };

async function fetchModules(
  context: TranslateContext,
  problems: string[],
): Promise<ReadonlyMap<string, FetchedModule>> {
  const fetches = new Map<string, Promise<FetchedModule>>();
  for (const policy of context.resources.envoyExtensionPolicies) {
    for (const { code } of policy.spec.wasm ?? []) {
      const source = wasmCodeSource(code, policy, context);
      // A reference that leads nowhere is the translation's to report.
      if (!source.ok) continue;
      const { url, sha256 } = source.value;
      const key = moduleKey(url, sha256);
      if (!fetches.has(key))
        fetches.set(
          key,
          fetchModuleChecksum(source.value).then((result) => {
            if (result.ok) return { sha256: result.value };
            problems.push(`The Wasm module ${url} could not be fetched: ${result.error}.`);
            return { error: result.error };
          }),
        );
    }
  }
  const fetched = [...fetches].map(async ([key, result]) => [key, await result] as const);
  return new Map(await Promise.all(fetched));
}
