import { isObject } from '../../core/json.ts';
import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';
import { substitutionFormatProblem } from '../syntax/command-operators.ts';

/** An access log format that Envoy refuses. */
export const accessLogFormat = defineCheck({
  code: 'EG0027',
  name: 'access-log-format',
  severity: 'error',
  summary: 'An access log format is wrong',
  docs: {
    what: 'A format of an access log has a percent sign that starts no command operator, an operator that Envoy does not know, or one with parameters missing or too many.',
    why: 'Envoy refuses the listener: with a new proxy nothing is served, with a running one every later change is lost as well.',
    example: `kind: EnvoyProxy
spec:
  telemetry:
    accessLog:
      settings:
        - format: { type: Text, text: "%REQ(:METHOD)% %RESPONSE_CODES%" }
          sinks: [{ type: File, file: { path: /dev/stdout } }]`,
    fix: 'Correct the operator. A percent sign that means itself is written twice.',
  },
  *run({ index }) {
    for (const { owner, path, value } of index.fields('format')) {
      if (owner.kind !== 'EnvoyProxy' || !isObject(value)) continue;
      const texts = typeof value.text === 'string' ? [{ at: ['text'], text: value.text }] : [];
      const json = isObject(value.json) ? Object.entries(value.json) : [];
      const members = json.flatMap(([key, text]) => (typeof text === 'string' ? [{ at: ['json', key], text }] : []));
      for (const { at, text } of [...texts, ...members]) {
        const problem = substitutionFormatProblem(text);
        if (problem === undefined) continue;
        yield {
          resource: refOf(owner),
          path: [...path, ...at],
          message: `Envoy refuses this format: ${problem}`,
          hint: 'Correct the operator; write %% for a percent sign.',
        };
      }
    }
  },
});
