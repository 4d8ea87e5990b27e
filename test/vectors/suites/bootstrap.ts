import { load } from 'js-yaml';
import type { JsonObject } from '../../../src/core/json.ts';
import type { EnvoyProxyBootstrap } from '../../../src/resources/generated/types.ts';
import { applyUserBootstrap } from '../../../src/translate/infra/bootstrap/apply-user-bootstrap.ts';
import type { BootstrapOptions } from '../../../src/translate/infra/bootstrap/bootstrap-options.ts';
import { defaultBootstrap } from '../../../src/translate/infra/bootstrap/default-bootstrap.ts';
import { validateUserBootstrap } from '../../../src/translate/infra/bootstrap/validate-user-bootstrap.ts';
import type { Check, VectorCase } from '../check.ts';
import { compareSections, type Suite } from '../suite.ts';

interface Input {
  readonly mode: 'render' | 'apply' | 'validate';
  readonly options?: BootstrapOptions;
  readonly bootstrap?: EnvoyProxyBootstrap;
  readonly default?: string;
}

/** bootstrap/: the default bootstrap, bootstraps of users, and which of those are allowed. */
export const bootstrapSuite: Suite = {
  folder: 'bootstrap',
  run: (vector, check) => compareSections(check, vector.expected, run(vector, check), []),
};

function run(vector: VectorCase, check: Check): unknown {
  const input = check.readYamlFile(vector.input) as Input;
  if (input.mode === 'validate') return { valid: validateUserBootstrap(input.bootstrap ?? {}) === undefined };
  const result =
    input.mode === 'render'
      ? defaultBootstrap(input.options ?? {})
      : applyUserBootstrap(load(input.default ?? '') as JsonObject, input.bootstrap);
  return result.ok ? { bootstrap: result.value } : { error: true };
}
