import { UsageError } from '../core/errors.ts';
import { hostAddress } from './host-address.ts';

/** Where the traffic of a Service port goes instead. */
export interface BackendAddress {
  readonly host: string;
  readonly port: number;
}

const shape = /^(?:([^/]+)\/)?([^/:=]+):(\d+)=(?:(.+):)?(\d+)$/;

/**
 * Reads the values of `--backend`: `namespace/service:port=host:port`; the namespace is `default` and the host this machine when they
 * are left out. Names of hosts are looked up, since endpoints are addresses. Throws a UsageError that shows the form.
 */
export async function readBackendAddresses(values: readonly string[]): Promise<ReadonlyMap<string, BackendAddress>> {
  const targets = new Map<string, BackendAddress>();
  for (const value of values) {
    const match = shape.exec(value);
    if (!match) {
      throw new UsageError(
        `--backend ${value} does not have the form namespace/service:port=host:port`,
        'For instance: --backend default/web:8080=127.0.0.1:3000',
      );
    }
    const [, namespace = 'default', name, port, host = '127.0.0.1', targetPort] = match;
    targets.set(`${namespace}/${name}:${port}`, { host: await hostAddress('backend', host), port: Number(targetPort) });
  }
  return targets;
}
