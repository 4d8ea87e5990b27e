import type { Io } from '../../../core/io.ts';
import { printYaml } from '../../../output/print-yaml.ts';
import type { GatewaySession } from '../../../run/gateway-session.ts';

/** Envoy's admin port in a bootstrap for an Envoy elsewhere. */
const adminPort = 19000;

/** Prints the bootstrap of each Gateway as a stream of YAML documents, or as events, for Envoys that somebody else runs. */
export function printBootstraps(session: GatewaySession, io: Io, json: boolean): void {
  if (json) {
    for (const [index, { name: gateway }] of session.gateways().entries()) {
      const bootstrap = session.bootstrap(gateway, adminPort + index);
      io.stdout.write(`${JSON.stringify({ event: 'bootstrap', gateway, xdsPort: session.xdsPort, bootstrap })}\n`);
    }
    return;
  }
  for (const [index, { name }] of session.gateways().entries())
    io.stdout.write(`---\n# Gateway ${name}\n${printYaml(session.bootstrap(name, adminPort + index))}`);
  io.stderr.write(
    `serving xDS on port ${session.xdsPort}; start Envoy with a bootstrap from above: envoy -c bootstrap.yaml\n`,
  );
}
