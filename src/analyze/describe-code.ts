import type { Severity } from '../core/diagnostic.ts';
import { checks } from './registry.ts';
import { resourceCodes } from './resource-codes.ts';

/** What a code means. */
export interface CodeDescription {
  readonly name?: string;
  readonly severity: Severity;
  readonly summary: string;
  /** One paragraph: what it says and what to change. */
  readonly text: string;
}

/** Describes a code of a check or of the resource checks; codes that nobody described stand for themselves. */
export function describeCode(code: string): CodeDescription {
  const check = checks.find((one) => one.code === code);
  if (check) {
    const { name, severity, summary, docs } = check;
    return { name, severity, summary, text: `${docs.what} ${docs.why} ${docs.fix}` };
  }
  const resource = resourceCodes.find((one) => one.code === code);
  if (resource) return { ...resource, text: `${resource.summary}. ${resource.fix}` };
  return { severity: 'error', summary: code, text: code };
}
