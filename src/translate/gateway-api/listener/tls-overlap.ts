import type { ListenerContext, TranslateContext } from '../contexts.ts';
import { mergesGateways } from '../gateway/merge-switches.ts';
import { setListenerCondition } from './listener-condition.ts';
import { groupListeners } from './mark-conflict.ts';
import { hostnamesOverlap } from './overlapping-hostnames.ts';

/**
 * Marks HTTPS listeners of one port whose hostnames or certificates overlap: a browser may then send requests for one of them over a
 * connection of the other, so HTTP/2 is off by default where certificates overlap (spec/gateway-api.md 5.7).
 */
export function reportTLSOverlap(context: TranslateContext): void {
  const groups = mergesGateways(context)
    ? [context.gateways.flatMap(({ listeners }) => listeners)]
    : context.gateways.map(({ listeners }) => listeners);
  for (const listeners of groups) {
    const https = listeners.filter((l) => l.listener.protocol === 'HTTPS' && !isInvalid(l));
    for (const onPort of groupListeners(https, ({ listener }) => listener.port).values()) {
      if (onPort.length < 2) continue;
      reportHostnames(onPort);
      reportSDS(onPort);
      reportCertificates(onPort);
    }
  }
}

function isInvalid({ conditions }: ListenerContext): boolean {
  return conditions.some(
    ({ type, status, reason }) =>
      status === 'False' &&
      (type === 'Programmed' ||
        type === 'Accepted' ||
        (type === 'ResolvedRefs' && reason !== 'PartiallyInvalidCertificateRef')),
  );
}

function reportHostnames(listeners: readonly ListenerContext[]): void {
  const message =
    'Another HTTPS listener of this port has an overlapping hostname: clients may reuse connections between them.';
  const overlap = (a: ListenerContext, b: ListenerContext): boolean =>
    hostnamesOverlap(a.listener.hostname, b.listener.hostname);
  for (const listener of overlapping(listeners, overlap))
    setListenerCondition(listener, 'OverlappingTLSConfig', 'True', 'OverlappingHostnames', message);
}

/** Certificates from an SDS server are not known here, so they may overlap with anything. */
function reportSDS(listeners: readonly ListenerContext[]): void {
  const usesSDS = (listener: ListenerContext): boolean => listener.certificates.some(({ sds }) => sds !== undefined);
  const sdsHostnames = listeners.filter(usesSDS).map(({ listener }) => listener.hostname);
  if (sdsHostnames.length === 0) return;
  const mayOverlap = ({ certificateNames }: ListenerContext): boolean =>
    sdsHostnames.some((hostname) => !hostname || certificateNames.some((name) => hostnamesOverlap(name, hostname)));
  const message =
    'A certificate of this port comes from an SDS server and may overlap with others: HTTP/2 is off by default.';
  for (const listener of listeners)
    if (usesSDS(listener) || mayOverlap(listener)) markCertificates(listener, 'SDSCertificateOpaque', message);
}

function reportCertificates(listeners: readonly ListenerContext[]): void {
  const message = 'The certificate overlaps with that of another listener of this port: HTTP/2 is off by default.';
  const overlap = (a: ListenerContext, b: ListenerContext): boolean =>
    a.certificateNames.some((x) => b.certificateNames.some((y) => hostnamesOverlap(x, y)));
  for (const listener of overlapping(listeners, overlap))
    markCertificates(listener, 'OverlappingCertificates', message);
}

function markCertificates(listener: ListenerContext, reason: string, message: string): void {
  setListenerCondition(listener, 'OverlappingTLSConfig', 'True', reason, message);
  if (listener.http) listener.http.tlsOverlaps = true;
}

/** Listeners that overlap with another one. A listener that was found already looks for no further partner. */
function overlapping(
  listeners: readonly ListenerContext[],
  overlap: (a: ListenerContext, b: ListenerContext) => boolean,
): readonly ListenerContext[] {
  const found = new Set<ListenerContext>();
  for (const [i, listener] of listeners.entries()) {
    if (found.has(listener)) continue;
    for (const other of listeners.slice(i + 1)) {
      if (found.has(other) || !overlap(listener, other)) continue;
      found.add(listener);
      found.add(other);
    }
  }
  return listeners.filter((listener) => found.has(listener));
}
