import type { ClientTrafficPolicy } from '../../../../src/resources/generated/types.ts';
import type { ResourceSet } from '../../../../src/resources/resource-set.ts';
import type { ListenerContext, TranslateContext } from '../../../../src/translate/gateway-api/contexts.ts';
import type { TranslateOptions } from '../../../../src/translate/options.ts';
import { indexAttachmentTargets } from '../../../../src/translate/policies/attachment/attachment-index.ts';
import {
  type ClientAttachment,
  createClientAttachment,
} from '../../../../src/translate/policies/client-traffic-policy/client-attachment.ts';
import { statusOf } from '../attachment/recording-kind.ts';
import { routedContext } from '../routed-context.ts';

/** A stage of ClientTrafficPolicies that starts. */
export interface ClientStage {
  readonly context: TranslateContext;
  readonly attachment: ClientAttachment;
  /** The listener of a name. */
  readonly listener: (name: string) => ListenerContext;
  /** The connection limit of every HTTP listener by name: what the policies of the tests set. */
  readonly limits: () => Record<string, number | undefined>;
  readonly status: (policy: ClientTrafficPolicy) => readonly string[];
}

/** Starts the stage on resources that were translated up to the routes. */
export function clientStage(resources: Partial<ResourceSet>, options: Partial<TranslateOptions> = {}): ClientStage {
  const context = routedContext(resources, options);
  const listeners = context.gateways.flatMap((g) => g.listeners);
  return {
    context,
    attachment: createClientAttachment(context, indexAttachmentTargets(context)),
    listener: (name) => {
      const found = listeners.find((l) => l.listener.name === name);
      if (!found) throw new Error(`there is no listener ${name}`);
      return found;
    },
    limits: () => Object.fromEntries(listeners.map((l) => [l.listener.name, l.http?.connection?.limit?.value])),
    status: (policy) => statusOf(context, policy),
  };
}

/** The spec of a policy that limits connections. */
export function limit(value: number): {
  readonly connection: { readonly connectionLimit: { readonly value: number } };
} {
  return { connection: { connectionLimit: { value } } };
}
