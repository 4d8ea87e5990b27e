import { isObject } from '../../core/json.ts';
import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** A header that one filter both sets and removes. */
export const headerSetAndRemoved = defineCheck({
  code: 'EG0058',
  name: 'header-set-and-removed',
  severity: 'warning',
  summary: 'A header is both set and removed',
  docs: {
    what: 'A header modifier sets or adds a header and removes it as well.',
    why: 'Envoy removes headers first, then adds: the removal does nothing.',
    example: `kind: HTTPRoute
spec:
  rules:
    - filters:
        - type: RequestHeaderModifier
          requestHeaderModifier:
            set: [{ name: x-team, value: shop }]
            remove: [x-team]`,
    fix: 'Remove one of them.',
  },
  *run({ index }) {
    for (const { owner, path, value, parent } of index.fields('remove')) {
      const written = [parent.set, parent.add, parent.addIfAbsent].flatMap((list) =>
        Array.isArray(list)
          ? list.flatMap((header) => (isObject(header) ? [String(header.name).toLowerCase()] : []))
          : [],
      );
      const names = new Set(written);
      for (const [i, name] of (Array.isArray(value) ? value : []).entries()) {
        if (typeof name !== 'string' || !names.has(name.toLowerCase())) continue;
        yield {
          resource: refOf(owner),
          path: [...path, i],
          message: `header ${name} is removed, but also set or added by the same filter`,
          hint: 'Remove one of them.',
        };
      }
    }
  },
});
