import { isObject, type JsonValue } from '../core/json.ts';
import type { EnvoyGateway, GroupVersionKind } from '../resources/kinds/envoy-gateway.ts';
import type { ResourceSet } from '../resources/resource-set.ts';
import { controllerOptions, type RuntimeFlag, type TranslateOptions } from './options.ts';

const runtimeFlags: readonly RuntimeFlag[] = ['PerResourceSystemCASecret', 'XDSNameSchemeV2'];

/**
 * Options as the controller's configuration (kind EnvoyGateway) sets them, on top of `base`. Without a configuration the
 * optional APIs stay on: files say nothing about the controller, and a translation that refuses them would help nobody.
 */
export function optionsFromConfig(config: EnvoyGateway | undefined, base: TranslateOptions): TranslateOptions {
  if (!config) return base;
  const apis = config.extensionApis ?? {};
  const enabled = config.runtimeFlags?.enabled ?? [];
  const deploy = path(config.provider, 'kubernetes', 'deploy', 'type');
  const infrastructure = path(config.provider, 'custom', 'infrastructure', 'type');
  return {
    ...base,
    controllerName: config.gateway?.controllerName ?? base.controllerName,
    envoyPatchPolicyEnabled: apis.enableEnvoyPatchPolicy ?? false,
    backendEnabled: apis.enableBackend ?? false,
    luaDisabled: apis.disableLua ?? apis.enableLua === false,
    sdsSecretRefEnabled: apis.enableSDSSecretRef ?? false,
    gatewayNamespaceMode: deploy === 'GatewayNamespace',
    runningOnHost: infrastructure === 'Host',
    infraRemotelyManaged: infrastructure === 'Remote',
    globalRateLimitEnabled: config.rateLimit !== undefined,
    rateLimit: config.rateLimit ? rateLimit(config.rateLimit) : undefined,
    runtimeFlags: runtimeFlags.filter((flag) => enabled.includes(flag)),
    ...extensionKindsOf(config),
  };
}

/** Adds what the set itself says: the class's name and controller. */
export function optionsForSet(set: ResourceSet, base: TranslateOptions = controllerOptions): TranslateOptions {
  return {
    ...base,
    gatewayClassName: set.gatewayClass?.metadata?.name ?? base.gatewayClassName,
    controllerName: set.gatewayClass?.spec?.controllerName ?? base.controllerName,
    classFilterOrder: set.envoyProxyForGatewayClass?.spec?.filterOrder,
  };
}

/** The kinds that the configuration's extension servers own. */
export function extensionKindsOf(
  config: EnvoyGateway,
): Pick<TranslateOptions, 'extensionKinds' | 'extensionPolicyKinds'> {
  // The configuration has no schema, and analyze goes on with a wrong one: whatever is no kind names no kind.
  const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
  const several = listOf(config.extensionManagers) as NonNullable<EnvoyGateway['extensionManagers']>;
  const managers = [config.extensionManager, ...several];
  const kinds = (list: readonly GroupVersionKind[] | undefined) =>
    (listOf(list).filter(isObject) as unknown as readonly GroupVersionKind[]).map(({ group, kind }) => ({
      group,
      kind,
    }));
  return {
    extensionKinds: managers.flatMap((m) => [...kinds(m?.resources), ...kinds(m?.backendResources)]),
    extensionPolicyKinds: managers.flatMap((m) => kinds(m?.policyResources)),
  };
}

function rateLimit(config: JsonValue): TranslateOptions['rateLimit'] {
  const timeout = path(config, 'timeout');
  return {
    timeout: typeof timeout === 'string' ? timeout : undefined,
    failClosed: path(config, 'failClosed') === true,
  };
}

function path(value: JsonValue | undefined, ...keys: readonly string[]): JsonValue | undefined {
  let at = value;
  for (const key of keys) at = isObject(at) ? at[key] : undefined;
  return at;
}
