import type { JsonObject } from '../../core/json.ts';
import type { CommandPrefix } from './find-envoy.ts';

/** What one start of Envoy is about. */
export interface EnvoyStart {
  /** Unique among all starts on this machine; letters, digits and dashes. */
  readonly name: string;
  readonly bootstrap: JsonObject;
  /** The file that holds the bootstrap. */
  readonly file: string;
}

/** A command line, and for a container the command line that removes what the first one may leave behind. */
export interface EnvoyCommand {
  readonly command: readonly [string, ...string[]];
  readonly remove?: readonly [string, ...string[]];
}

/** A way to run Envoy: `flags` are those of Envoy, without its configuration. */
export type EnvoyProgram = (start: EnvoyStart, flags: readonly string[]) => EnvoyCommand;

/**
 * Runs a binary on this machine, or a command that ends up at an Envoy: then the bootstrap is an argument, since a container, say,
 * does not see the files of this machine.
 */
export function envoyCommand([program, ...args]: CommandPrefix): EnvoyProgram {
  return ({ file, bootstrap }, flags) => ({
    command:
      args.length === 0
        ? [program, '-c', file, ...flags]
        : [program, ...args, '--config-yaml', JSON.stringify(bootstrap), ...flags],
  });
}

/**
 * Runs an image with `docker` or a program that takes the same flags. The container shares the network of this machine: listeners,
 * echo upstreams and the xDS server are all on loopback. The bootstrap is an argument, since Envoy runs as another user there, who
 * could not read a mounted file that nobody else may read; it is one that Linux limits to 128 KiB.
 */
export function envoyContainer(tool: string, image: string): EnvoyProgram {
  return ({ name, bootstrap }, flags) => ({
    command: [
      tool,
      ...['run', '--rm', '--name', name, '--network', 'host', image],
      ...['--config-yaml', JSON.stringify(bootstrap), ...flags],
    ],
    remove: [tool, 'rm', '--force', name],
  });
}
