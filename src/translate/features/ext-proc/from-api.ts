import { compact } from '../../../core/compact.ts';
import type {
  EnvoyExtensionPolicy,
  EnvoyExtensionPolicyExtProcMessageMode as MessageMode,
  EnvoyExtensionPolicyExtProc as Spec,
} from '../../../resources/generated/types.ts';
import { fieldReader } from '../../fields/field-reader.ts';
import { filled } from '../../fields/filled.ts';
import { backendHost } from '../../gateway-api/backend/backend-authority.ts';
import { resolveExternalService } from '../../gateway-api/backend/external-service.ts';
import type { EnvoyExtensionFeatures } from '../../ir/slices.ts';
import { extensionName } from '../../policies/policy-names.ts';
import type { FromApiHooks } from '../feature.ts';
import type { Outcome, PolicyInput, Problem } from '../from-api-hooks.ts';
import type { ExtProc } from './ir.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { extension: { extension: fromExtensionPolicy, perGateway: true } };

function fromExtensionPolicy(input: PolicyInput<EnvoyExtensionPolicy>): Outcome<EnvoyExtensionFeatures> {
  const specs = input.policy.spec.extProc ?? [];
  const owner = input.ownerOf(({ spec }) => (spec.extProc ?? []).length > 0);
  const outcomes = specs.map((spec, index) => processorOf(spec, index, owner, input));
  const extProcs = filled(outcomes.flatMap(({ value }) => (value ? [value] : [])));
  const problems = outcomes.flatMap((outcome) => outcome.problems ?? []);
  return compact({ value: extProcs && { extProcs }, problems: filled(problems) });
}

/** One processor, or what is wrong with it; requests pass without it where it says failOpen. */
function processorOf(
  spec: Spec,
  index: number,
  owner: EnvoyExtensionPolicy,
  { context, gateway }: PolicyInput<EnvoyExtensionPolicy>,
): Outcome<ExtProc> {
  const read = fieldReader('spec', 'extProc', index);
  const { backendRefs = [] } = spec;
  const path = ['spec', 'extProc', index, 'backendRefs'];
  const destination = resolveExternalService({
    context,
    gateway,
    owner,
    type: 'extproc',
    index,
    backendRefs,
    protocol: 'GRPC',
    path,
  });
  const [first] = backendRefs;
  if (!destination.ok) read.problem(destination.error.message, 'backendRefs');
  const traffic = context.readBackendSettings(spec.backendSettings, gateway);
  if (!traffic.ok) read.problem(traffic.error, 'backendSettings');
  const messageTimeout = read.duration(spec.messageTimeout, 'messageTimeout');
  if (read.problems.length > 0 || !destination.ok || !traffic.ok || !first) {
    const problems = read.problems.map((problem): Problem => ({ ...problem, failOpen: spec.failOpen === true }));
    return { problems };
  }
  return {
    value: compact({
      name: extensionName(owner, 'extproc', index),
      destination: destination.value,
      traffic: traffic.value,
      authority: backendHost(first, owner),
      messageTimeout,
      shadowMode: spec.shadowMode,
      failOpen: spec.failOpen,
      ...processingMode(spec.processingMode),
      forwardingMetadataNamespaces: filled(spec.metadata?.accessibleNamespaces),
      receivingMetadataNamespaces: filled(spec.metadata?.writableNamespaces),
      statusOnError: spec.statusOnError,
    }),
  };
}

/** What of requests and responses the processor gets to see; a part that is not named is not sent. */
function processingMode(mode: Spec['processingMode']): Partial<ExtProc> {
  if (!mode) return {};
  const { request, response, allowModeOverride } = mode;
  const sent = (part: MessageMode | undefined): true | undefined => (part ? true : undefined);
  return {
    requestHeaderProcessing: sent(request),
    requestBodyProcessingMode: request?.body,
    requestAttributes: filled(request?.attributes),
    responseHeaderProcessing: sent(response),
    responseBodyProcessingMode: response?.body,
    responseAttributes: filled(response?.attributes),
    allowModeOverride: allowModeOverride || undefined,
  };
}
