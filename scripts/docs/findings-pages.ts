import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { structuredPatch } from 'diff';
import type { Check } from '../../src/analyze/check.ts';
import { checks } from '../../src/analyze/registry.ts';
import { resourceCodes } from '../../src/analyze/resource-codes.ts';

/** The pages of docs/findings by file name: one for each check, and the list of all codes. */
export function findingsPages(root: string): ReadonlyMap<string, string> {
  const pages = checks.map((check) => [`${check.code}.md`, page(root, check)] as const);
  return new Map([['README.md', overview()], ...pages]);
}

function page(root: string, { code, name, severity, summary, docs, needsCluster }: Check): string {
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
${wholeFiles(root, code)}
To live with it, give a reason: the annotation \`egctl/ignore.${code}: <reason>\` on the resource, \`--ignore "${code}: <reason>"\`, or an entry of
\`.egctl.yaml\` ([how](../ci.md#suppressions)).
`;
}

/** The files that give the finding and no longer give it, and what differs; test/analyze/page-examples.test.ts runs them. */
function wholeFiles(root: string, code: string): string {
  const folder = join(root, 'docs/findings/examples');
  if (!existsSync(join(folder, `${code}.yaml`))) return '';
  const [bad = '', fixed = ''] = [`${code}.yaml`, `${code}.fixed.yaml`].map((file) =>
    readFileSync(join(folder, file), 'utf8'),
  );
  const { hunks } = structuredPatch('', '', bad, fixed, '', '', { context: 2 });
  const lines = hunks.flatMap(({ lines }, i) => (i > 0 ? ['...', ...lines] : lines));
  return `
[A whole file that gives it](examples/${code}.yaml), and [the same put right](examples/${code}.fixed.yaml):

\`\`\`diff
${lines.map(shortened).join('\n')}
\`\`\`
`;
}

/** Keys and certificates fill a page and tell nobody anything. */
function shortened(line: string): string {
  return line.length > 160 ? `${line.slice(0, 60)}...` : line;
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
