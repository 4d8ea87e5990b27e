import type { ResourceSet } from '../resources/resource-set.ts';
import { indexHooks } from './features/hook-index.ts';
import { features } from './features/registry.ts';
import { readBackendSettings } from './gateway-api/backend/read-backend-settings.ts';
import type { TranslateContext } from './gateway-api/contexts.ts';
import { indexResources } from './gateway-api/resource-index.ts';
import { createStatusBook } from './gateway-api/status/status-book.ts';
import type { TranslateOptions } from './options.ts';
import { createEffectivePolicyBook } from './policies/attachment/effective-policy.ts';
import { createProvenance } from './provenance.ts';

/** The state of a new translation, with the look-up maps of stage 1 built. */
export function createContext(resources: ResourceSet, options: TranslateOptions): TranslateContext {
  const context: TranslateContext = {
    options,
    resources,
    index: indexResources(resources, options),
    provenance: createProvenance(),
    effectivePolicies: createEffectivePolicyBook(),
    hooks: indexHooks(features),
    gateways: [],
    failedGateways: [],
    listenerSets: [],
    routes: [],
    xds: new Map(),
    infra: new Map(),
    statuses: createStatusBook(),
    sharedClusters: new Set(),
    invalidBackends: new Map(),
    backendTLSVerifications: new Map(),
    serverCertificates: new Map(),
    extensionServerPolicies: [],
    policyResults: {},
    readBackendSettings: (settings, gateway) => readBackendSettings(context, settings, gateway),
  };
  return context;
}
