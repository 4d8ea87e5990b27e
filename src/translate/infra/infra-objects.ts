import type { JsonObject } from '../../core/json.ts';
import type { Result } from '../../core/result.ts';
import type { EnvoyGateway } from '../../resources/kinds/envoy-gateway.ts';
import type { ResourceSet } from '../../resources/resource-set.ts';
import type { Infra } from '../ir/infra.ts';
import type { TranslateOptions } from '../options.ts';
import type { TranslateResult } from '../result.ts';
import { clientSecrets, rateLimitName } from './infra-names.ts';
import type { InfraSettings } from './infra-settings.ts';
import { proxyFleet } from './proxy/proxy-fleet.ts';
import { proxyObjects } from './proxy/proxy-objects.ts';
import { rateLimitObjects } from './rate-limit/rate-limit-objects.ts';

/** The Kubernetes objects of a translation, and why some could not be made. */
export interface InfraObjects {
  /** By IR key, in the order in which they are applied; those of the rate limit service under its name. */
  readonly objects: Readonly<Record<string, readonly JsonObject[]>>;
  /** One sentence each. */
  readonly problems: readonly string[];
}

/**
 * The Kubernetes objects that the Infra Manager would apply (spec/infra.md): one fleet for each Infra IR that has listeners, and the
 * rate limit service where the controller's configuration has one.
 */
export function infraObjects(result: TranslateResult, set: ResourceSet, options: TranslateOptions): InfraObjects {
  if (options.runningOnHost) {
    return {
      objects: {},
      problems: ['the control plane runs the proxies on its host: there are no Kubernetes objects'],
    };
  }
  if (options.infraRemotelyManaged) {
    return {
      objects: {},
      problems: ['the proxies are managed elsewhere (infrastructure type Remote): there are no Kubernetes objects'],
    };
  }
  const settings = infraSettings(set, options);
  const objects: Record<string, readonly JsonObject[]> = {};
  const problems: string[] = [];
  const take = (key: string, made: object): void => {
    const results = Object.entries(made) as [string, Result<JsonObject, string>][];
    for (const [kind, result] of results)
      if (!result.ok) problems.push(`${key}: no ${kind} can be made: ${result.error}`);
    const values = results.flatMap(([, result]) => (result.ok ? [result.value] : []));
    if (values.length) objects[key] = [...(objects[key] ?? []), ...values];
  };
  for (const [key, { proxy }] of result.infraIR) {
    if (!proxy || !hasPorts(proxy)) continue;
    const fleet = proxyFleet(proxy, settings);
    if (fleet.ok) take(key, proxyObjects(fleet.value));
    else problems.push(`${key}: no proxies can be made: ${fleet.error}`);
  }
  take(rateLimitName, rateLimitObjects(settings));
  return { objects, problems };
}

/** The Infra Manager leaves a fleet alone that listens nowhere. */
function hasPorts({ listeners }: NonNullable<Infra['proxy']>): boolean {
  return (listeners?.length ?? 0) > 0;
}

/** What the input says about the control plane; what it does not say is as the chart installs it. */
function infraSettings(set: ResourceSet, options: TranslateOptions): InfraSettings {
  // The Go egctl translates without a namespace of the control plane; objects have to be somewhere.
  const controllerNamespace = options.controllerNamespace || options.rateLimitNamespace;
  const uids = new Map<string, string>();
  const owners = [...set.gatewayClasses, ...set.gateways, ...set.services];
  for (const { kind, metadata } of owners) {
    if (metadata?.uid) uids.set(ownerKey(kind, metadata.namespace, metadata.name), metadata.uid);
  }
  return {
    controllerNamespace,
    dnsDomain: options.dnsDomain,
    envoyGateway: set.envoyGateway ?? chartConfiguration,
    ownerUID: ({ kind, namespace, name }) => uids.get(ownerKey(kind, namespace, name)),
    caCertificate: caCertificate(set, controllerNamespace),
  };
}

function ownerKey(kind = '', namespace = '', name = ''): string {
  return `${kind} ${kind === 'GatewayClass' ? '' : namespace}/${name}`;
}

/** The certificate authority that the control plane gives proxies, where the input has its Secret. */
function caCertificate({ secrets }: ResourceSet, namespace: string): string | undefined {
  const secret = secrets.find(
    ({ metadata }) => metadata.namespace === namespace && metadata.name === clientSecrets.envoy,
  );
  const encoded = secret?.data?.['ca.crt'];
  return encoded ? Buffer.from(encoded, 'base64').toString('utf8') : secret?.stringData?.['ca.crt'];
}

/** The chart names the image of the control plane for the shutdown manager (spec/helm.md). */
const chartConfiguration: EnvoyGateway = {
  apiVersion: 'gateway.envoyproxy.io/v1alpha1',
  kind: 'EnvoyGateway',
  provider: { type: 'Kubernetes', kubernetes: { shutdownManager: { image: 'docker.io/envoyproxy/gateway:v1.9.0' } } },
};
