import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { formatPlace, renderDiagnostics } from '../../src/output/render-diagnostic.ts';

const diagnostic: Diagnostic = {
  code: 'field-unknown',
  severity: 'error',
  message: 'is not a field here',
  resource: { group: '', kind: 'Service', namespace: 'a', name: 'web' },
  path: ['spec', 'prots'],
  place: { file: 'a.yaml', line: 3, column: 5 },
  hint: 'Did you mean ports?',
  related: [{ message: 'see there', place: { file: 'b.yaml', line: 1 } }],
};

describe('renderDiagnostics', () => {
  it('shows place, object, path, code, source lines, related places and hint', () => {
    const text = renderDiagnostics([diagnostic], { colour: false, excerpt: () => ['> 3 | prots'] });
    expect(text.split('\n')).toEqual([
      'a.yaml:3:5: error: Service a/web spec.prots: is not a field here [field-unknown]',
      '> 3 | prots',
      '  b.yaml:1: see there',
      '  hint: Did you mean ports?',
      '',
    ]);
  });

  it('colours only when it may', () => {
    expect(renderDiagnostics([diagnostic], { colour: true })).toContain('\u001b[31merror\u001b[0m');
    expect(renderDiagnostics([diagnostic], { colour: false })).not.toContain('\u001b');
  });
});

describe('formatPlace', () => {
  it('leaves out what is not known', () => {
    expect(formatPlace({ file: 'a.yaml' })).toBe('a.yaml');
    expect(formatPlace({ file: 'a.yaml', line: 2 })).toBe('a.yaml:2');
    expect(formatPlace({ file: 'a.yaml', line: 2, column: 7 })).toBe('a.yaml:2:7');
  });
});
