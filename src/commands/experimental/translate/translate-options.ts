import type { Loaded } from '../../../resources/load/load.ts';
import { controllerOptions, egctlOptions, type TranslateOptions } from '../../../translate/options.ts';
import { optionsForSet, optionsFromConfig } from '../../../translate/options-from-config.ts';
import type { Invocation } from '../../command.ts';

/** The options of a translation: a preset, then the controller's configuration, then the flags. */
export async function translateOptions({ flags, io }: Invocation, loaded: Loaded): Promise<TranslateOptions> {
  const namespace = flags.string('namespace') ?? controllerOptions.rateLimitNamespace;
  const compat = flags.string('compat') === 'egctl';
  const preset = compat
    ? egctlOptions
    : { ...controllerOptions, controllerNamespace: namespace, clusterIPWithoutSlices: true };
  const base: TranslateOptions = {
    ...optionsFromConfig(loaded.set.envoyGateway, preset),
    dnsDomain: flags.string('dns-domain') ?? preset.dnsDomain,
    rateLimitNamespace: namespace,
    now: io.now(),
  };
  return optionsForSet(loaded.set, base);
}
