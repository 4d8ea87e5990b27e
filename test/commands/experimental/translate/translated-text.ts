import type { Invocation } from '../../../../src/commands/command.ts';
import { readInput } from '../../../../src/commands/experimental/translate/read-input.ts';
import { translateOptions } from '../../../../src/commands/experimental/translate/translate-options.ts';
import { translateCommand } from '../../../../src/commands/experimental/translate.ts';
import type { Io } from '../../../../src/core/io.ts';
import type { Loaded } from '../../../../src/resources/load/load.ts';
import type { TranslateOptions } from '../../../../src/translate/options.ts';
import { type Translation, translateSet } from '../../../../src/translate/translate-set.ts';
import { type GivenFlags, invocationOf } from '../../run-command.ts';

/** `x translate -f -` with a text on standard input. */
export function translateInvocation(text: string, given: GivenFlags = {}, overrides: Partial<Io> = {}) {
  const stdin = (async function* () {
    yield Buffer.from(text);
  })();
  return invocationOf(translateCommand, { file: ['-'], ...given }, { stdin, ...overrides });
}

/** What the steps of `x translate` make of a text, before it is printed. */
export interface TranslatedText {
  readonly invocation: Invocation;
  readonly loaded: Loaded;
  readonly options: TranslateOptions;
  readonly translation: Translation;
  readonly err: () => string;
}

/** Reads and translates a text as the command does. */
export async function translatedText(text: string, given: GivenFlags = {}): Promise<TranslatedText> {
  const { invocation, err } = translateInvocation(text, given);
  const loaded = await readInput(invocation);
  const options = await translateOptions(invocation, loaded);
  return { invocation, loaded, options, translation: translateSet(loaded.set, options), err };
}
