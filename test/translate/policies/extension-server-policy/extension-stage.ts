import type { JsonObject } from '../../../../src/core/json.ts';
import type { ResourceSet } from '../../../../src/resources/resource-set.ts';
import type { TranslateOptions } from '../../../../src/translate/options.ts';
import { indexAttachmentTargets } from '../../../../src/translate/policies/attachment/attachment-index.ts';
import { indexIRRoutes } from '../../../../src/translate/policies/attachment/ir-route-index.ts';
import {
  createSharedObjects,
  type ExtensionAttachment,
  type ExtensionPolicy,
} from '../../../../src/translate/policies/extension-server-policy/extension-attachment.ts';
import { routedContext } from '../routed-context.ts';

/** A stage of extension server policies that starts. */
export function extensionStage(
  resources: Partial<ResourceSet>,
  options: Partial<TranslateOptions> = {},
): ExtensionAttachment {
  const context = routedContext(resources, options);
  return {
    context,
    index: indexAttachmentTargets(context),
    irRoutes: indexIRRoutes(context),
    objects: createSharedObjects(),
  };
}

/** A policy of an extension server. */
export function extensionPolicy(name: string, spec: JsonObject = {}): ExtensionPolicy {
  const metadata = { name, namespace: 'default' };
  return { apiVersion: 'example.com/v1', kind: 'Limit', metadata, spec } as ExtensionPolicy;
}
