import type { Loaded } from '../../../resources/load/load.ts';
import type { ResourceSet } from '../../../resources/resource-set.ts';
import { controllerOptions, egctlOptions, type TranslateOptions } from '../../../translate/options.ts';
import { optionsForSet, optionsFromConfig } from '../../../translate/options-from-config.ts';
import type { Invocation } from '../../command.ts';
import { isCompatible } from '../../compat-flag.ts';

/** The options of a translation: a preset, then the controller's configuration, then the flags. */
export async function translateOptions({ flags, io }: Invocation, loaded: Loaded): Promise<TranslateOptions> {
  const namespace = flags.string('namespace') ?? controllerOptions.rateLimitNamespace;
  const compat = isCompatible(flags);
  const preset = compat
    ? egctlOptions
    : { ...controllerOptions, controllerNamespace: namespace, clusterIPWithoutSlices: true };
  const base: TranslateOptions = {
    ...optionsFromConfig(loaded.set.envoyGateway, preset),
    dnsDomain: flags.string('dns-domain') ?? preset.dnsDomain,
    rateLimitNamespace: namespace,
    now: io.now(),
  };
  const options = optionsForSet(loaded.set, base);
  return compat ? options : await withRemote(options, loaded.set, { flags, io });
}

/**
 * What a control plane fetches while it translates: fetched when asked for, else made from what is given, with a note about every
 * assumption (spec/policies.md section 10).
 */
async function withRemote(
  options: TranslateOptions,
  set: ResourceSet,
  { flags, io }: Pick<Invocation, 'flags' | 'io'>,
): Promise<TranslateOptions> {
  const note = (text: string): void => {
    if (!flags.boolean('quiet')) io.stderr.write(`note: ${text}\n`);
  };
  if (flags.boolean('resolve-remote')) {
    const { resolveRemote } = await import('../../../translate/remote/resolve-remote.ts');
    const resolved = await resolveRemote(set, options);
    for (const problem of resolved.problems) note(problem);
    return { ...options, ...resolved.options };
  }
  const { assumedWasmCache } = await import('../../../translate/remote/wasm-cache.ts');
  return { ...options, wasmCache: assumedWasmCache(options, note) };
}
