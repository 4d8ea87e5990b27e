import { UsageError } from '../../../core/errors.ts';
import { type EnvoyProgram, envoyCommand, envoyContainer } from '../../../envoy/process/envoy-program.ts';
import { findContainerTool, findEnvoy } from '../../../envoy/process/find-envoy.ts';
import { readBackendAddresses } from '../../../run/backend-addresses.ts';
import type { RunSettings } from '../../../run/gateway-session.ts';
import { hostAddress } from '../../../run/host-address.ts';
import { readPortMap } from '../../../run/port-map.ts';
import type { Invocation } from '../../command.ts';

/** What the flags of `x run` say about the session. Throws a UsageError for flags that exclude each other or have no sense. */
export async function readRunSettings(invocation: Invocation): Promise<RunSettings> {
  const { flags } = invocation;
  const envoy = await chooseEnvoy(invocation);
  return {
    files: flags.list('file'),
    addMissing: flags.boolean('add-missing-resources'),
    backends: await readBackendAddresses(flags.list('backend')),
    ports: readPortMap(flags.list('port')),
    host: await hostAddress('address', flags.string('address') ?? '127.0.0.1'),
    xdsPort: flags.number('xds-port') ?? 0,
    concurrency: flags.number('concurrency') ?? 2,
    ...(envoy && { envoy }),
  };
}

/** A binary, a container, or undefined when Envoy runs elsewhere. On the command line `--no-envoy` is the negation of `--envoy`. */
async function chooseEnvoy({ flags, io }: Invocation): Promise<EnvoyProgram | undefined> {
  const elsewhere = flags.boolean('no-envoy') || flags.string('envoy') === 'false';
  const binary = elsewhere ? undefined : flags.string('envoy');
  const image = flags.string('envoy-image');
  const tool = flags.string('container-tool');
  if (image !== undefined && (elsewhere || binary !== undefined))
    throw new UsageError(`--envoy-image excludes ${elsewhere ? '--no-envoy' : '--envoy'}`, 'Choose one of them.');
  if (tool !== undefined && image === undefined)
    throw new UsageError('--container-tool is for --envoy-image', 'Add --envoy-image, or name a binary with --envoy.');
  if (elsewhere) return undefined;
  return image === undefined
    ? envoyCommand(await findEnvoy(binary, io.env))
    : envoyContainer(await findContainerTool(tool, io.env), image);
}
