import { fail, ok, type Result } from '../../../core/result.ts';
import type { Backend } from '../../../resources/generated/types.ts';
import type { Service } from '../../../resources/kinds/service.ts';
import type { ServiceImport } from '../../../resources/kinds/service-import.ts';
import type { AppProtocol, DestinationSetting } from '../../ir/destination.ts';
import { keyOf, type ResourceIndex } from '../resource-index.ts';
import { resourceMetadata } from '../resource-metadata.ts';
import { refineProtocol } from './app-protocol.ts';
import { backendAddressType, backendEndpoints, isDynamicResolver } from './backend-endpoints.ts';
import { type BackendTarget, describeTarget } from './backend-target.ts';
import { type SliceEndpoints, sliceEndpoints } from './service-endpoints.ts';
import { zonePreference } from './zone-preference.ts';

/** A setting without what the place of the backendRef adds: name and weight. */
export type BackendSetting = Omit<DestinationSetting, 'name' | 'weight'>;

/** What decides how a backend is reached. */
export interface BackendSettingInput {
  readonly index: ResourceIndex;
  readonly target: BackendTarget;
  /** The protocol that the place of the reference asks for; the backend's own hints may refine it. */
  readonly protocol: AppProtocol;
  /** True sends traffic to the Service's addresses instead of its endpoints. */
  readonly serviceRouting: boolean;
}

/** Why a backend that exists cannot be reached. */
export interface BackendSettingProblem {
  readonly reason: 'EndpointsNotFound';
  readonly message: string;
}

/** Endpoints, protocol and identity of a backend (spec/gateway-api.md 10.4 and 10.5), without TLS and filters. */
export function backendSetting(input: BackendSettingInput): Result<BackendSetting, BackendSettingProblem> {
  const { backend } = input.target;
  switch (backend.kind) {
    case 'Service':
      return serviceSetting(input, backend.object);
    case 'ServiceImport':
      return serviceImportSetting(input, backend.object);
    case 'Backend':
      return ok(backendObjectSetting(input, backend.object));
  }
}

function serviceSetting(input: BackendSettingInput, service: Service): Result<BackendSetting, BackendSettingProblem> {
  const { port = 0 } = input.target;
  const { clusterIP = '', ports = [] } = service.spec ?? {};
  const servicePort = ports.find((p) => p.port === port);
  const byClusterIP = input.serviceRouting || input.index.withoutSlices.has(keyOf(service));
  const reached = byClusterIP && clusterIP !== 'None' ? toAddresses([clusterIP], port) : toSlices(input, servicePort);
  if (!reached.ok) return reached;
  const preferLocal = zonePreference(service);
  return ok({
    ...refineProtocol(input.protocol, [servicePort?.appProtocol]),
    ...reached.value,
    ...(preferLocal && { preferLocal }),
    metadata: resourceMetadata(service, String(port)),
  });
}

function serviceImportSetting(
  input: BackendSettingInput,
  serviceImport: ServiceImport,
): Result<BackendSetting, BackendSettingProblem> {
  const { port = 0 } = input.target;
  const { ips = [], ports = [] } = serviceImport.spec ?? {};
  const importPort = ports.find((p) => p.port === port);
  const reached = input.serviceRouting && ips.length > 0 ? toAddresses(ips, port) : toSlices(input, importPort);
  if (!reached.ok) return reached;
  return ok({
    ...refineProtocol(input.protocol, [importPort?.appProtocol]),
    ...reached.value,
    metadata: resourceMetadata(serviceImport, String(port)),
  });
}

function backendObjectSetting({ protocol }: BackendSettingInput, backend: Backend): BackendSetting {
  const spoken = refineProtocol(protocol, backend.spec?.appProtocols ?? []);
  if (isDynamicResolver(backend)) return { isDynamicResolver: true, ...spoken };
  const addressType = backendAddressType(backend);
  const endpoints = backendEndpoints(backend);
  return {
    ...(backend.spec?.fallback && { priority: 1 }),
    ...spoken,
    ...(endpoints.length > 0 && { endpoints }),
    ...(addressType && { addressType }),
    metadata: resourceMetadata(backend),
  };
}

function toAddresses(hosts: readonly string[], port: number): Result<SliceEndpoints, BackendSettingProblem> {
  return ok({ endpoints: hosts.map((host) => ({ host, port })) });
}

function toSlices(
  { index, target }: BackendSettingInput,
  port: { readonly name?: string; readonly protocol?: string } = {},
): Result<SliceEndpoints, BackendSettingProblem> {
  const { kind, object } = target.backend;
  const slices = index.endpointSlices.get(`${kind}/${object.metadata.namespace ?? ''}/${object.metadata.name ?? ''}`);
  const found = sliceEndpoints(slices ?? [], port);
  if (found.endpoints.length > 0) return ok(found);
  return fail({
    reason: 'EndpointsNotFound',
    message: `no EndpointSlice lists an address for ${describeTarget(target)}`,
  });
}
