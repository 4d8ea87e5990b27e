import type { CustomResponseBody, HTTPHeaderFilter } from '../../generated/types.ts';
import { type Rule, rule } from '../rule.ts';

/** Rules on a response that Envoy makes itself; the number of the rule on removed headers differs. */
export function customResponseRules(path: string, removeId: 164 | 230): readonly Rule[] {
  const body = `${path}.body`;
  type Body = CustomResponseBody;
  return [
    ...rule<Body>(
      161,
      body,
      ({ type, inline }) => (type ?? 'Inline') !== 'Inline' || inline !== undefined,
      'needs inline with type Inline',
    ),
    ...rule<Body>(
      162,
      body,
      ({ type, valueRef }) => type !== 'ValueRef' || valueRef !== undefined,
      'needs valueRef with type ValueRef',
    ),
    ...rule<Body>(
      163,
      body,
      ({ valueRef }) => valueRef === undefined || valueRef.kind === 'ConfigMap',
      'needs ConfigMap as valueRef.kind',
    ),
    ...rule<HTTPHeaderFilter>(
      removeId,
      `${path}.header`,
      ({ remove }) => (remove?.length ?? 0) === 0,
      'takes no remove: there are no headers to remove yet',
    ),
  ];
}
