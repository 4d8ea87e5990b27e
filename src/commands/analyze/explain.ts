import type { Check } from '../../analyze/check.ts';
import { checks } from '../../analyze/registry.ts';
import { resourceCodes } from '../../analyze/resource-codes.ts';
import { didYouMean } from '../../core/did-you-mean.ts';
import { UsageError } from '../../core/errors.ts';
import { renderTable } from '../../output/table.ts';

/** The table of `--list-checks`: semantic checks, then the codes of the resource checks. */
export function checkList(): string {
  const rows = [...checks, ...resourceCodes].map((one) => [
    one.code,
    one.severity,
    'name' in one ? one.name : '',
    one.summary,
  ]);
  return renderTable(['CODE', 'SEVERITY', 'NAME', 'SUMMARY'], rows);
}

/** The text of `--explain CODE`; an unknown code is a UsageError. Codes and names are found in any case. */
export function explanation(code: string): string {
  const wanted = code.toLowerCase();
  const check = checks.find((one) => one.code.toLowerCase() === wanted || one.name === wanted);
  if (check) return explainCheck(check);
  const resource = resourceCodes.find((one) => one.code === wanted);
  if (resource) {
    return `${resource.code} (${resource.severity})\n${resource.summary}.\n\nFix\n  ${resource.fix}\n`;
  }
  const near = didYouMean(code, [
    ...checks.flatMap((one) => [one.code, one.name]),
    ...resourceCodes.map((one) => one.code),
  ]);
  throw new UsageError(
    `no check has the code "${code}"`,
    near ? `Did you mean ${near}?` : 'egctl analyze --list-checks lists them.',
  );
}

function explainCheck({ code, name, severity, summary, docs }: Check): string {
  const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ');
  return [
    `${code} ${name} (${severity})\n${summary}.\n`,
    `What\n${indent(docs.what)}\n`,
    `Why\n${indent(docs.why)}\n`,
    `Example\n${indent(docs.example)}\n`,
    `Fix\n${indent(docs.fix)}\n`,
  ].join('\n');
}
