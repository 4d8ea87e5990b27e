import type { ProtocolType } from '../../ir/infra.ts';
import type { ListenerContext, TranslateContext } from '../contexts.ts';
import { infraPortName } from '../names.ts';
import { noteListener } from './note-listener.ts';

/** Ports below this are moved up by the offset, so that Envoy can bind them without privileges. */
const firstUnprivilegedPort = 1024;
const privilegedPortOffset = 10000;

/** The port that Envoy binds for a listener (spec/gateway-api.md section 4). */
export function containerPort(context: TranslateContext, { gateway, listener }: ListenerContext): number {
  const asIs =
    context.options.runningOnHost ||
    context.options.infraRemotelyManaged ||
    gateway.envoyProxy?.spec?.provider?.kubernetes?.useListenerPortAsContainerPort === true;
  return asIs || listener.port >= firstUnprivilegedPort ? listener.port : listener.port + privilegedPortOffset;
}

/**
 * Exposes the port of a ready listener, unless the fleet exposes the same port for the same level of protocol already: listeners
 * that share a port share the first one's entry. `exposed` remembers the ports of all fleets.
 */
export function exposePort(context: TranslateContext, listener: ListenerContext, exposed: Set<string>): void {
  const { gateway, irName } = listener;
  const { port, protocol } = listener.listener;
  const infra = context.infra.get(gateway.irKey);
  const key = `${gateway.irKey} ${port} ${levelOf(protocol)}`;
  if (!infra || exposed.has(key)) return;
  exposed.add(key);
  const entry = {
    name: irName,
    ports: [
      {
        name: infraPortName(protocol, port),
        protocol: protocol as ProtocolType,
        servicePort: port,
        containerPort: containerPort(context, listener),
      },
    ],
  };
  infra.proxy.listeners.push(noteListener(context, listener, entry));
}

/** HTTP, HTTPS and TLS share ports with each other; TCP and UDP have a level of their own. */
function levelOf(protocol: string): string {
  return protocol === 'TCP' || protocol === 'UDP' ? protocol : 'TLS';
}
