import { loadTexts } from '../../src/resources/load/load.ts';
import { profiles } from '../../src/resources/load/profiles.ts';
import type { ResourceSet } from '../../src/resources/resource-set.ts';
import type { TranslateOptions } from '../../src/translate/options.ts';
import { extensionKindsOf } from '../../src/translate/options-from-config.ts';

/** Documents read the controller's way, and the extension kinds that they configure. */
export interface RawInput {
  readonly resources: ResourceSet;
  readonly kinds: Partial<Pick<TranslateOptions, 'extensionKinds' | 'extensionPolicyKinds'>>;
}

/** Reads the input of a vector: file order, no defaults, no validation, no sorting. */
export async function rawInput(text: string): Promise<RawInput> {
  const { set } = await loadTexts([{ name: 'input.yaml', text }], { profile: { ...profiles.raw, dropNulls: true } });
  return { resources: set, kinds: set.envoyGateway ? extensionKindsOf(set.envoyGateway) : {} };
}
