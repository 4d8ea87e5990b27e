import type { HTTPListener } from '../../ir/listener.ts';
import type { FromApiHooks } from '../feature.ts';
import type { ClientInput, Outcome } from '../from-api-hooks.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { client: { http: fromClientPolicy } };

/** What the policy leaves out keeps the listener's defaults. */
function fromClientPolicy({ policy, listener }: ClientInput): Outcome<Partial<HTTPListener>> {
  const { path } = policy.spec;
  const current = listener.http?.path;
  if (!path || !current) return {};
  const { disableMergeSlashes, escapedSlashesAction = current.escapedSlashesAction } = path;
  const mergeSlashes = disableMergeSlashes === undefined ? current.mergeSlashes : !disableMergeSlashes;
  return { value: { path: { mergeSlashes, escapedSlashesAction } } };
}
