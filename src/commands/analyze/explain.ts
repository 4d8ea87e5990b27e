import type { Check } from '../../analyze/check.ts';
import { checks } from '../../analyze/registry.ts';
import { resourceCodes } from '../../analyze/resource-codes.ts';
import { renderTable } from '../../output/table.ts';
import { knownCode } from './known-code.ts';

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
export function explanation(text: string): string {
  const known = knownCode(text);
  if ('docs' in known) return explainCheck(known);
  const { code, severity, summary, fix } = known;
  return `${code} (${severity})\n${summary}.\n\nFix\n  ${fix}\n`;
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
