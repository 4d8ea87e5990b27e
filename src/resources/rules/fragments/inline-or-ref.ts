import { type Rule, rule } from '../rule.ts';

interface InlineOrRef {
  readonly type?: string;
  readonly inline?: unknown;
  readonly valueRef?: unknown;
}

/** Rule 183: a text stands inline or in another object, as the type says. */
export function inlineOrRef<T extends InlineOrRef>(path: string): readonly Rule[] {
  const check = ({ type, inline, valueRef }: T): boolean =>
    (type === 'Inline' && inline !== undefined && valueRef === undefined) ||
    (type === 'ValueRef' && valueRef !== undefined && inline === undefined);
  return rule<T>(183, path, check, 'needs inline with type Inline, or valueRef with type ValueRef, and not both');
}
