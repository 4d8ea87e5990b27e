import type { BackendObject } from '../reference/reference-resolver.ts';

/** A backendRef that was resolved: the object and the port of it that traffic goes to. */
export interface BackendTarget {
  readonly backend: BackendObject;
  /** Group as the reference gives it; empty when it gives none. */
  readonly group: string;
  /** Absent for a Backend that is referred to without port. */
  readonly port?: number;
}

/** The reference, as far as a target needs it. */
interface PortReference {
  readonly group?: string;
  readonly port?: number;
}

/** The target that a reference means once its object is found. */
export function backendTarget(backend: BackendObject, ref: PortReference): BackendTarget {
  return { backend, group: ref.group ?? '', ...(ref.port !== undefined && ref.port !== null && { port: ref.port }) };
}

/** True when a Service or ServiceImport has the port with this L4 protocol; a port without protocol is TCP. */
export function hasPort({ backend, port }: BackendTarget, protocol: 'TCP' | 'UDP'): boolean {
  if (backend.kind === 'Backend') return true;
  const ports = backend.object.spec?.ports ?? [];
  return ports.some((p) => p.port === port && (p.protocol ?? 'TCP') === protocol);
}

/** `Kind namespace/name` of the object, with the port, for messages. */
export function describeTarget({ backend, port }: BackendTarget): string {
  const { namespace = '', name = '' } = backend.object.metadata;
  return `${backend.kind} ${namespace}/${name}${port === undefined ? '' : `, port ${port}`}`;
}
