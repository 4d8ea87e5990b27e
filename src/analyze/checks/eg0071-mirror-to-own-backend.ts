import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';
import type { BackendUse } from '../index/backend-uses.ts';

/** A mirror filter that sends requests to a backend of its own rule. */
export const mirrorToOwnBackend = defineCheck({
  code: 'EG0071',
  name: 'mirror-to-own-backend',
  severity: 'warning',
  summary: 'Requests are mirrored to the backend that answers them',
  docs: {
    what: 'A RequestMirror filter names a backend that is also a backendRef of its rule.',
    why: 'The backend gets every request twice: orders are placed twice, the load doubles.',
    example: `kind: HTTPRoute
spec:
  rules:
    - filters:
        - type: RequestMirror
          requestMirror: { backendRef: { name: shop, port: 8080 } }
      backendRefs: [{ name: shop, port: 8080 }]`,
    fix: 'Mirror to another backend, or remove the filter.',
  },
  *run({ index }) {
    const inRules = new Set(index.backendUses.flatMap((use) => (use.inRule ? [keyOf(use)] : [])));
    for (const use of index.backendUses) {
      if (!use.path.includes('requestMirror') || !inRules.has(keyOf(use))) continue;
      yield {
        resource: refOf(use.owner),
        path: use.path,
        message: `${use.name} answers the requests and gets their copies too`,
        hint: 'Mirror to another backend.',
      };
    }
  },
});

/** Backends of one rule of one route are the same when this text is. */
function keyOf({ owner, path, kind, namespace, name, port }: BackendUse): string {
  return [owner.kind, owner.metadata?.namespace, owner.metadata?.name, path[2], kind, namespace, name, port].join('/');
}
