import { UsageError } from '../core/errors.ts';
import { freePort, portIsFree } from '../envoy/process/free-port.ts';

/** Reads the values of `--port`: `80=8080`. Throws a UsageError that shows the form. */
export function readPortMap(values: readonly string[]): ReadonlyMap<number, number> {
  return new Map(
    values.map((value) => {
      const match = /^(\d+)=(\d+)$/.exec(value);
      if (!match)
        throw new UsageError(`--port ${value} does not have the form 80=8080`, 'For instance: --port 80=8080');
      return [Number(match[1]), Number(match[2])];
    }),
  );
}

/** Decides on which local port each port of a Gateway is served, and stays with the decision over reloads. */
export interface LocalPorts {
  /**
   * The port for a Gateway's port: the one that the user chose, else the same one, with privileged ports moved up by 10,000 as the
   * proxies in a cluster do, else a free one. Throws a UsageError when a port that the user chose is taken.
   */
  readonly assign: (gateway: string, port: number, protocol: 'TCP' | 'UDP') => Promise<number>;
}

/** Ports on a host; a port that somebody else has is replaced by a free one. */
export function createLocalPorts(host: string, wanted: ReadonlyMap<number, number>): LocalPorts {
  const assigned = new Map<string, number>();
  const used = new Set<string>();
  return {
    assign: async (gateway, port, protocol) => {
      const key = `${gateway}\n${protocol}\n${port}`;
      const known = assigned.get(key);
      if (known !== undefined) return known;
      const chosen = wanted.get(port);
      const preferred = chosen ?? (port < 1024 ? port + 10_000 : port);
      const free = !used.has(`${protocol}${preferred}`) && (await portIsFree(host, preferred, protocol));
      if (!free && chosen !== undefined) {
        throw new UsageError(`port ${chosen}, wanted for port ${port}, is taken`, 'Choose another one with --port.');
      }
      const local = free ? preferred : await freePort(host);
      assigned.set(key, local);
      used.add(`${protocol}${local}`);
      return local;
    },
  };
}
