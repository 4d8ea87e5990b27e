import type { Service } from '../../../resources/kinds/service.ts';
import type { RouteDestination } from '../../ir/destination.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import type { TLSCertificate } from '../../ir/tls.ts';
import { backendSetting } from '../backend/backend-setting.ts';
import { backendTarget } from '../backend/backend-target.ts';
import { usesServiceRouting } from '../backend/service-routing.ts';
import type { GatewayContext, TranslateContext } from '../contexts.ts';
import { controlPlaneSecretName } from '../names.ts';
import { resourceMetadata } from '../resource-metadata.ts';
import { indexProxyServices, type ProxyServices } from './proxy-services.ts';

/** Adds clusters and secrets of the fleet that belong to no listener (spec/gateway-api.md 13). */
export function processGlobalResources(context: TranslateContext): void {
  const services = indexProxyServices(context);
  const done = new Set<string>();
  for (const gateway of context.gateways) {
    // Of merged Gateways the first one stands for the fleet.
    if (done.has(gateway.irKey)) continue;
    done.add(gateway.irKey);
    addProxyServiceCluster(context, gateway, services);
  }
  addClientCertificates(context);
}

/** The cluster that stands for the fleet itself: its Service, which Envoy reads its own zone from. */
function addProxyServiceCluster(context: TranslateContext, gateway: GatewayContext, services: ProxyServices): void {
  const xds = context.xds.get(gateway.irKey);
  const service = services.of(gateway);
  const cluster = service && proxyServiceCluster(context, gateway.irKey, service);
  if (xds && cluster) xds.globalResources = { ...xds.globalResources, proxyServiceCluster: cluster };
}

function proxyServiceCluster(context: TranslateContext, irKey: string, service: Service): RouteDestination | undefined {
  const { index, options, resources } = context;
  const port = service.spec?.ports?.[0];
  if (!port) return undefined;
  const target = backendTarget({ kind: 'Service', object: service }, { port: port.port });
  const serviceRouting = usesServiceRouting(options, { envoyProxy: resources.envoyProxyForGatewayClass });
  const protocol = port.protocol === 'UDP' ? 'UDP' : 'TCP';
  const setting = backendSetting({ index, target, protocol, serviceRouting });
  if (!setting.ok) return undefined;
  const metadata = resourceMetadata(service, String(port.port));
  return { name: irKey, settings: [{ name: irKey, ...setting.value }], metadata };
}

/** The client certificate for calls to the control plane, for fleets with a feature that makes them. */
function addClientCertificates(context: TranslateContext): void {
  const certificate = controlPlaneCertificate(context);
  if (!certificate) return;
  for (const xds of context.xds.values()) {
    const needed = xds.http.some(({ routes }) => routes.some((route) => callsControlPlane(context, route)));
    if (needed) xds.globalResources = { ...xds.globalResources, envoyClientCertificate: certificate };
  }
}

function callsControlPlane({ hooks }: TranslateContext, route: HTTPRoute): boolean {
  return hooks.features.some((feature) => feature.callsControlPlane?.(route) ?? false);
}

function controlPlaneCertificate({ index, options }: TranslateContext): TLSCertificate | undefined {
  const name = controlPlaneSecretName(options.controllerNamespace);
  const secret = index.secrets.get(name);
  if (!secret) return undefined;
  const { 'tls.crt': certificate, 'tls.key': privateKey } = secret.data ?? {};
  return { name, ...(certificate && { certificate }), ...(privateKey && { privateKey }) };
}
