import type { FunctionTable } from '../function-table.ts';
import { certificateFunctions } from './certificates.ts';
import { dateFunctions } from './dates.ts';
import { encodingFunctions } from './encoding.ts';
import { goFunctions } from './go-functions.ts';
import { helmFunctions } from './helm-functions.ts';
import { listFunctions } from './lists.ts';
import { mapFunctions } from './maps.ts';
import { mathFunctions } from './math.ts';
import { passwordFunctions } from './passwords.ts';
import { pathFunctions } from './paths.ts';
import { randomFunctions } from './random.ts';
import { regexFunctions } from './regex.ts';
import { semverFunctions } from './semver.ts';
import { stringFunctions } from './strings.ts';
import { tomlFunctions } from './toml.ts';

/** Every function that a template of a chart may call. */
export const allFunctions: FunctionTable = {
  ...stringFunctions,
  ...mathFunctions,
  ...encodingFunctions,
  ...semverFunctions,
  ...regexFunctions,
  ...dateFunctions,
  ...pathFunctions,
  ...randomFunctions,
  ...certificateFunctions,
  ...passwordFunctions,
  ...tomlFunctions,
  ...mapFunctions,
  // Go's own come last but for `slice`, which sprig replaces.
  ...goFunctions,
  ...listFunctions,
  ...helmFunctions,
};
