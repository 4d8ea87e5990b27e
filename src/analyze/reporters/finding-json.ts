import { compact } from '../../core/compact.ts';
import { formatPath } from '../../core/diagnostic.ts';
import type { JsonObject } from '../../core/json.ts';
import type { Finding } from '../finding.ts';

/** A finding as machine formats show it: the schema is told in docs/ci.md and only grows. */
export function findingJson(finding: Finding): JsonObject {
  const { code, severity, message, hint, resource, path, place, related, state } = finding;
  return compact({
    code,
    severity,
    state,
    message,
    hint,
    resource: resource && compact({ ...resource }),
    path: path?.length ? formatPath(path) : undefined,
    ...place,
    related: related?.length
      ? related.map((other) =>
          compact({
            message: other.message,
            resource: other.resource && compact({ ...other.resource }),
            path: other.path?.length ? formatPath(other.path) : undefined,
            ...other.place,
          }),
        )
      : undefined,
  }) as JsonObject;
}
