import type { FieldPath } from '../../core/diagnostic.ts';
import { re2Problem } from '../../core/re2.ts';
import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';
import type { AnalyzeIndex } from '../index/analyze-index.ts';
import type { FieldUse } from '../index/field-index.ts';

/** A pattern that is no regular expression of RE2. */
export const regexInvalid = defineCheck({
  code: 'EG0032',
  name: 'regex-invalid',
  severity: 'error',
  summary: 'A regular expression is not one of RE2',
  docs: {
    what: 'A pattern is not a regular expression in the syntax of RE2, which Envoy runs. RE2 has no look-around and no back-references.',
    why: 'The rule is dropped, or Envoy refuses the configuration.',
    example: `kind: HTTPRoute
spec:
  rules:
    - matches:
        - path: { type: RegularExpression, value: "/(?!admin).*" }`,
    fix: 'Rewrite the pattern. Instead of a negative look-ahead, let a more specific rule take what should be left out.',
  },
  *run({ index }) {
    for (const { owner, path, pattern } of patterns(index)) {
      const problem = re2Problem(pattern);
      if (problem === undefined) continue;
      yield {
        resource: refOf(owner),
        path,
        message: `RE2 refuses the pattern ${pattern}: ${problem}`,
        hint: /\(\?[=!<]/.test(pattern)
          ? 'RE2 has no look-around: match what is left out with a more specific rule.'
          : 'Correct the pattern.',
      };
    }
  },
});

interface Pattern extends Pick<FieldUse, 'owner'> {
  readonly path: FieldPath;
  readonly pattern: string;
}

/** Values of matches of type RegularExpression, and the patterns of regex rewrites. */
function* patterns(index: AnalyzeIndex): Generator<Pattern> {
  for (const { owner, path, value, parent } of index.fields('type')) {
    if (value !== 'RegularExpression') continue;
    for (const key of ['value', 'service', 'method']) {
      const pattern = parent[key];
      if (typeof pattern === 'string') yield { owner, path: [...path.slice(0, -1), key], pattern };
    }
  }
  for (const { owner, path, value } of index.fields('pattern')) {
    if (typeof value === 'string' && owner.kind === 'HTTPRouteFilter') yield { owner, path, pattern: value };
  }
}
