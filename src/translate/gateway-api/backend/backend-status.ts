import type { Backend } from '../../../resources/generated/types.ts';
import type { TranslateContext } from '../contexts.ts';
import { setCondition } from '../status/condition.ts';
import { backendsWithPolicyCA, validateBackend } from './validate-backend.ts';

/**
 * Validates Backend objects and writes their statuses (spec/gateway-api.md 10.6). What is wrong with one is kept for the routes that refer
 * to it.
 */
export function processBackends(context: TranslateContext): void {
  const { options, resources, invalidBackends } = context;
  const covered = backendsWithPolicyCA(resources.backendTLSPolicies);
  for (const backend of resources.backends) {
    const problem = validateBackend(backend, covered, options);
    if (problem) invalidBackends.set(backend, problem);
    const message = options.backendEnabled
      ? problem?.message
      : 'Backend objects are switched off: set extensionApis.enableBackend in the EnvoyGateway configuration';
    writeStatus(context, backend, message);
  }
}

/** A failure is a condition of type `Invalid` with reason `Accepted`: clusters show these two the wrong way round. */
function writeStatus(context: TranslateContext, backend: Backend, problem: string | undefined): void {
  const draft = context.statuses.of(backend);
  draft.conditions ??= [];
  setCondition(draft.conditions, {
    type: problem === undefined ? 'Accepted' : 'Invalid',
    status: problem === undefined ? 'True' : 'False',
    reason: 'Accepted',
    message: problem ?? 'The Backend is valid.',
    observedGeneration: backend.metadata.generation,
  });
}
