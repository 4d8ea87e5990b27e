import { CommandError, exitCode } from '../../../core/errors.ts';
import { printJson } from '../../../output/print-json.ts';
import { printYaml } from '../../../output/print-yaml.ts';
import type { Loaded } from '../../../resources/load/load.ts';
import type { ResourceSet } from '../../../resources/resource-set.ts';
import { infraObjects } from '../../../translate/infra/infra-objects.ts';
import type { TranslateOptions } from '../../../translate/options.ts';
import { type OutputKind, translateOutput, type XdsType } from '../../../translate/output/translate-output.ts';
import { type Translation, translateSet } from '../../../translate/translate-set.ts';
import type { Invocation } from '../../command.ts';
import { infraDocuments } from './infra-documents.ts';
import { overviewTable } from './overview-table.ts';
import { readInput } from './read-input.ts';
import { reportLeftovers } from './report-leftovers.ts';
import { servicesWithStandIns } from './services-with-stand-ins.ts';
import { translateOptions } from './translate-options.ts';

/** Runs `egctl x translate`; returns the exit code. */
export async function runTranslate(invocation: Invocation): Promise<number> {
  const { flags, io } = invocation;
  if (flags.boolean('watch')) {
    const { watchTranslate } = await import('./watch-translate.ts');
    return await watchTranslate(invocation);
  }
  const { text, code } = await translateOnce(invocation);
  io.stdout.write(text);
  return code;
}

/** One translation of the input as text, with the exit code. Warnings go to stderr; unusable input throws. */
export async function translateOnce(invocation: Invocation): Promise<{ readonly text: string; readonly code: number }> {
  const { flags, io } = invocation;
  const loaded = await readInput(invocation);
  if (!loaded.set.gatewayClass) throw missingClass(loaded);
  const options = await translateOptions(invocation, loaded);
  const set = servicesWithStandIns(loaded, invocation);
  const translation = translateSet(set, options);
  const problems = reportLeftovers(loaded, translation, {
    quiet: flags.boolean('quiet'),
    cluster: flags.string('from') === 'cluster',
    stderr: io.stderr,
  });
  const errors = xdsErrors(translation);
  if (errors.length && needsXds(invocation))
    throw new CommandError(`the Envoy configuration cannot be built: ${errors.join('; ')}`);
  const text = render(translation, set, options, invocation);
  return { text, code: flags.boolean('strict') && problems > 0 ? exitCode.failed : exitCode.ok };
}

function render(translation: Translation, set: ResourceSet, options: TranslateOptions, invocation: Invocation): string {
  const { flags } = invocation;
  const format = flags.string('output');
  if (format === 'table') return overviewTable(translation);
  const kinds = flags.list('to');
  const infra = kinds.includes('infra') ? infraObjects(translation.result, set, options) : undefined;
  if (infra?.problems.length)
    throw new CommandError(`the Kubernetes objects cannot be built: ${infra.problems.join('; ')}`);
  if (infra && format === 'yaml' && kinds.every((kind) => kind === 'infra')) return infraDocuments(infra);
  const output = translateOutput(translation, set, options, {
    kinds: kinds as readonly OutputKind[],
    xdsType: (flags.string('type') ?? 'all') as XdsType,
    showSecrets: flags.boolean('show-secrets'),
    infra,
  });
  return format === 'json' ? printJson(output) : printYaml(output);
}

/** The Go egctl prints nothing of Envoy's configuration when one key fails; parts that do not come from it are still worth having. */
function needsXds({ flags }: Invocation): boolean {
  if (!flags.list('to').includes('xds')) return false;
  const independent = ['bootstrap', 'ratelimit'].includes(flags.string('type') ?? '');
  return !independent || flags.string('compat') === 'egctl';
}

function xdsErrors(translation: Translation): string[] {
  return [...translation.xds].flatMap(([key, { errors }]) => errors.map(({ message }) => `${key}: ${message}`));
}

function missingClass(loaded: Loaded): Error {
  const count = loaded.documents.length;
  if (count === 0) return new CommandError('the input holds no documents', 'Give files with Gateway API resources.');
  return new CommandError(
    'the input has no GatewayClass of Envoy Gateway, so there is nothing that would translate it',
    'Add a GatewayClass with controllerName gateway.envoyproxy.io/gatewayclass-controller, or let --add-missing-resources invent what is missing.',
  );
}
