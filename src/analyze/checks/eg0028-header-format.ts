import { isObject } from '../../core/json.ts';
import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';
import { substitutionFormatProblem } from '../syntax/command-operators.ts';

/** A header value that Envoy takes for a wrong format. */
export const headerFormat = defineCheck({
  code: 'EG0028',
  name: 'header-format',
  severity: 'error',
  summary: 'A header value has a wrong command operator',
  docs: {
    what: 'Envoy reads values of headers that are set or added as formats: a percent sign starts a command operator. This value has one that is none.',
    why: 'Envoy refuses the route configuration: the change, and every later one of the listener, does not take effect.',
    example: `kind: HTTPRoute
spec:
  rules:
    - filters:
        - type: RequestHeaderModifier
          requestHeaderModifier:
            set: [{ name: x-share, value: "100%" }]`,
    fix: 'Write %% for a percent sign, or correct the operator.',
  },
  *run({ index }) {
    for (const { owner, path, value } of ['set', 'add', 'addIfAbsent'].flatMap(index.fields)) {
      for (const [i, header] of (Array.isArray(value) ? value : []).entries()) {
        if (!isObject(header) || typeof header.name !== 'string' || typeof header.value !== 'string') continue;
        const problem = substitutionFormatProblem(header.value);
        if (problem === undefined) continue;
        yield {
          resource: refOf(owner),
          path: [...path, i, 'value'],
          message: `Envoy refuses the value of header ${header.name}: ${problem}`,
          hint: 'Write %% for a percent sign, or correct the operator.',
        };
      }
    }
  },
});
