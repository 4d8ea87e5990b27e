// The schema of the standard, in the package of its SDK.
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import AjvDraft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const ajv = new AjvDraft4({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number }[];
}

/** What breaks the schema of SARIF 2.1.0 in a log, and indexes of rules that do not lead to the rule, which no schema can tell. */
export function sarifProblems(log: { readonly runs: readonly Run[] }): readonly string[] {
  validate(log);
  const broken = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  const indexes = log.runs.flatMap(({ tool, results }) =>
    results.flatMap(({ ruleId, ruleIndex }, i) =>
      tool.driver.rules[ruleIndex]?.id === ruleId ? [] : [`/results/${i}/ruleIndex`],
    ),
  );
  return [...broken, ...indexes];
}
