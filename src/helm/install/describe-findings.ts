import type { PreflightFinding } from './preflight.ts';

/** Findings as the text of one error: each with its hint below it. */
export function describeFindings(findings: readonly PreflightFinding[]): string {
  const lines = findings.map(({ message, hint }) => `- ${message}\n  ${hint}`);
  const number = findings.length === 1 ? 'one thing stands' : `${findings.length} things stand`;
  return `${number} against the installation:\n${lines.join('\n')}`;
}
