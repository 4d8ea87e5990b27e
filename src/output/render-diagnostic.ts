import { type Diagnostic, formatPath, type SourcePlace } from '../core/diagnostic.ts';
import { describeRef } from '../core/resource-ref.ts';

/** How diagnostics are shown. */
export interface DiagnosticStyle {
  readonly colour: boolean;
  /** Source lines around a place; empty when the text is not at hand. */
  readonly excerpt?: (place: SourcePlace) => readonly string[];
}

const colours = { error: '31', warning: '33', info: '36' } as const;

/** Diagnostics as text for people, one after the other, each with its place, source lines and hint. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], style: DiagnosticStyle): string {
  return diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, style)).join('');
}

function renderDiagnostic(diagnostic: Diagnostic, style: DiagnosticStyle): string {
  const { place, resource, path, severity, message, code, hint } = diagnostic;
  const paint = (text: string): string => (style.colour ? `\u001b[${colours[severity]}m${text}\u001b[0m` : text);
  const where = place ? `${formatPlace(place)}: ` : '';
  const what = resource ? `${describeRef(resource)}${path?.length ? ` ${formatPath(path)}` : ''}: ` : '';
  const lines = [`${where}${paint(severity)}: ${what}${message} [${code}]`];
  if (place) lines.push(...(style.excerpt?.(place) ?? []));
  for (const related of diagnostic.related ?? []) {
    lines.push(`  ${related.place ? `${formatPlace(related.place)}: ` : ''}${related.message}`);
  }
  if (hint) lines.push(`  hint: ${hint}`);
  return `${lines.join('\n')}\n`;
}

/** `file:line:column`, as far as it is known. */
export function formatPlace(place: SourcePlace): string {
  return [place.file, place.line, place.line === undefined ? undefined : place.column]
    .filter((part) => part !== undefined)
    .join(':');
}
