import type { CoreListenerDetails, HTTPListener } from '../../ir/listener.ts';
import type { ListenerContext, TranslateContext } from '../contexts.ts';
import { resourceMetadata } from '../resource-metadata.ts';
import { containerPort } from './infra-ports.ts';
import { listenAddress } from './listen-address.ts';
import { listenerTLS } from './listener-tls.ts';
import { noteListener } from './note-listener.ts';

/** Makes the IR listener of a ready listener and adds it to its fleet (spec/gateway-api.md 5.6). */
export function addIRListener(context: TranslateContext, listener: ListenerContext): void {
  const xds = context.xds.get(listener.gateway.irKey);
  if (!xds) return;
  const core = noteListener(context, listener, coreDetails(context, listener));
  const tls = listenerTLS(listener);
  switch (listener.listener.protocol) {
    case 'HTTP':
    case 'HTTPS': {
      const http = { ...httpListener(context, listener, core), ...(tls && { tls }), routes: [] };
      listener.http = context.provenance.inherit(http, core);
      xds.http.push(listener.http);
      break;
    }
    case 'TCP':
    case 'TLS':
      listener.tcp = context.provenance.inherit({ ...core, ...(tls && { tls }), routes: [] }, core);
      xds.tcp.push(listener.tcp);
      break;
    case 'UDP':
      listener.udp = core;
      xds.udp.push(listener.udp);
      break;
    default:
      throw new Error(`a listener of protocol ${listener.listener.protocol} cannot be ready`);
  }
}

function coreDetails(context: TranslateContext, listener: ListenerContext): CoreListenerDetails {
  const { gateway } = listener;
  const ipFamily = gateway.envoyProxy?.spec?.ipFamily;
  return {
    name: listener.irName,
    address: listenAddress(gateway.envoyProxy),
    port: containerPort(context, listener),
    externalPort: listener.listener.port,
    metadata: resourceMetadata(gateway.gateway, listener.listener.name),
    ...(ipFamily && { ipFamily }),
  };
}

/** The HTTP part: defaults of the skeleton, then what features read from the EnvoyProxy. */
function httpListener(context: TranslateContext, listener: ListenerContext, core: CoreListenerDetails): HTTPListener {
  const { gateway } = listener;
  const { envoyProxy } = gateway;
  const input = { ...(envoyProxy && { envoyProxy }), gateway, context };
  return Object.assign(
    {
      ...core,
      hostnames: [listener.listener.hostname || '*'],
      path: { mergeSlashes: true, escapedSlashesAction: 'UnescapeAndRedirect' as const },
      ...(envoyProxy?.spec?.preserveRouteOrder && { preserveRouteOrder: true }),
    },
    ...context.hooks.features.map((feature) => feature.fromApi?.envoyProxy?.httpListener?.(input)),
  ) as HTTPListener;
}
