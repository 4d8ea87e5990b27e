import type { Check } from '../../src/analyze/check.ts';
import { checks } from '../../src/analyze/registry.ts';
import { resourceCodes } from '../../src/analyze/resource-codes.ts';

/** The pages of docs/findings by file name: one for each check, and the list of all codes. */
export function findingsPages(): ReadonlyMap<string, string> {
  return new Map([['README.md', overview()], ...checks.map((check) => [`${check.code}.md`, page(check)] as const)]);
}

function page({ code, name, severity, summary, docs, needsCluster }: Check): string {
  const scope = needsCluster ? ' Needs a live cluster.' : '';
  return `# ${code} ${name}

${summary}. Severity: ${severity}.${scope}

## What it says

${docs.what}

## Why it matters

${docs.why}

## Example

\`\`\`yaml
${docs.example.trim()}
\`\`\`

## How to fix it

${docs.fix}

To live with it, give a reason: the annotation \`egctl/ignore.${code}: <reason>\` on the resource, \`--ignore "${code}: <reason>"\`, or an entry of
\`.egctl.yaml\` ([how](../ci.md#suppressions)).
`;
}

function overview(): string {
  const rows = checks.map(
    ({ code, name, severity, summary }) => `| [${code}](${code}.md) | ${name} | ${severity} | ${cell(summary)} |`,
  );
  const resource = resourceCodes.map(
    ({ code, severity, summary, fix }) => `| ${code} | ${severity} | ${cell(summary)} | ${cell(fix)} |`,
  );
  return `# Findings

What \`egctl analyze\` reports. \`egctl analyze --explain CODE\` prints these pages; [how to use it in CI](../ci.md) tells about thresholds and suppressions.

## Checks

| Code | Name | Severity | Summary |
|---|---|---|---|
${rows.join('\n')}

## Resource checks

Each document by itself, as an API server would judge it. \`egctl x validate\` runs these alone.

| Code | Severity | Summary | How to fix it |
|---|---|---|---|
${resource.join('\n')}
`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
