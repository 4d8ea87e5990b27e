import { lookup } from 'node:dns/promises';
import { UsageError } from '../core/errors.ts';

/** Where the traffic of a Service port goes instead. */
export interface BackendTarget {
  readonly host: string;
  readonly port: number;
}

const shape = /^(?:([^/]+)\/)?([^/:=]+):(\d+)=(?:(.+):)?(\d+)$/;

/**
 * Reads the values of `--backend`: `namespace/service:port=host:port`; the namespace is `default` and the host this machine when they
 * are left out. Names of hosts are looked up, since endpoints are addresses. Throws a UsageError that shows the form.
 */
export async function readBackendTargets(values: readonly string[]): Promise<ReadonlyMap<string, BackendTarget>> {
  const targets = new Map<string, BackendTarget>();
  for (const value of values) {
    const match = shape.exec(value);
    if (!match) {
      throw new UsageError(
        `--backend ${value} does not have the form namespace/service:port=host:port`,
        'For instance: --backend default/web:8080=127.0.0.1:3000',
      );
    }
    const [, namespace = 'default', name, port, host = '127.0.0.1', targetPort] = match;
    targets.set(`${namespace}/${name}:${port}`, { host: await addressOf(host), port: Number(targetPort) });
  }
  return targets;
}

async function addressOf(host: string): Promise<string> {
  try {
    return (await lookup(host.replace(/^\[(.*)\]$/, '$1'), { verbatim: false })).address;
  } catch {
    throw new UsageError(
      `--backend: the host ${host} has no address`,
      'Give an address, or a name that can be looked up.',
    );
  }
}
