import { CommandError } from '../../../core/errors.ts';
import type { Io } from '../../../core/io.ts';
import { describeRef } from '../../../core/resource-ref.ts';
import { renderDiagnostics } from '../../../output/render-diagnostic.ts';
import type { EnvoyGateway } from '../../../resources/kinds/envoy-gateway.ts';
import { type Loaded, type LoadOptions, load } from '../../../resources/load/load.ts';
import { excerpt } from '../../../resources/load/places/excerpt.ts';
import { profiles } from '../../../resources/load/profiles.ts';
import type { Invocation } from '../../command.ts';
import { isCompatible } from '../../compat-flag.ts';

/**
 * Loads the input that the flags name. Warnings about it go to stderr; errors end the command with all of them, each with its
 * place and source lines. What was invented is named on stderr.
 */
export async function readInput(invocation: Invocation): Promise<Loaded> {
  const { flags, io } = invocation;
  const compat = isCompatible(flags);
  const options: LoadOptions = {
    profile: compat ? profiles.egctl : profiles.controller,
    envoyGateway: await readConfig(flags.string('envoy-gateway-config'), io),
    addMissing: flags.boolean('add-missing-resources') ? await addMissing(compat) : undefined,
  };
  const loaded = await loadFrom(invocation, options);
  report(loaded, io, flags.boolean('quiet'));
  return loaded;
}

async function loadFrom(invocation: Invocation, options: LoadOptions): Promise<Loaded> {
  const { flags, io } = invocation;
  if (flags.string('from') !== 'cluster') return await load(flags.list('file'), io, options);
  const { loadCluster } = await import('./load-cluster.ts');
  return await loadCluster(invocation, options);
}

async function addMissing(compat: boolean): Promise<LoadOptions['addMissing']> {
  if (!compat) return { style: 'complete' };
  const { defaultBootstrapText } = await import('../../../translate/infra/bootstrap/default-bootstrap-text.ts');
  return { style: 'egctl', defaultBootstrap: defaultBootstrapText() };
}

async function readConfig(file: string | undefined, io: Io): Promise<EnvoyGateway | undefined> {
  if (!file) return undefined;
  const loaded = await load([file], io, { profile: profiles.controller });
  report(loaded, io, false);
  const config = loaded.set.envoyGateway;
  if (config) return config;
  throw new CommandError(
    `${file} holds no document of kind EnvoyGateway`,
    'Give the configuration file of the controller.',
  );
}

/** Prints warnings and what was invented; throws when the input has errors. */
function report(loaded: Loaded, io: Io, quiet: boolean): void {
  const style = {
    colour: io.stderr.colour,
    excerpt: (place: { readonly file: string; readonly line?: number; readonly column?: number }) =>
      place.line === undefined ? [] : excerpt(loaded.texts.get(place.file) ?? '', place.line, place.column),
  };
  const errors = loaded.diagnostics.filter(({ severity }) => severity === 'error');
  const shown = quiet ? errors : loaded.diagnostics;
  if (shown.length) io.stderr.write(renderDiagnostics(shown, style));
  if (errors.length) {
    const documents = new Set(errors.map(({ place }) => `${place?.file}:${place?.line}`)).size;
    throw new CommandError(
      `the input has ${errors.length} ${errors.length === 1 ? 'error' : `errors in ${documents} places`}`,
    );
  }
  if (!quiet && loaded.invented.length) {
    io.stderr.write(`invented what the input lacks: ${loaded.invented.map(describeRef).join(', ')}\n`);
  }
}
