import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../../src/commands/manifest/unified-diff.ts';
import type { ChartObject } from '../../../src/helm/install/chart-object.ts';

const ref = { group: '', kind: 'ConfigMap', namespace: 'team', name: 'a' };
const map = (data: Readonly<Record<string, string>>): ChartObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'a', namespace: 'team' },
  data,
});

describe('unifiedDiff', () => {
  it('shows what changes with three lines around it', () => {
    const data = { a: '1', b: '2', c: '3', d: '4', e: '5', f: '6', g: '7', h: '8' };
    const lines = unifiedDiff({ ref, change: 'changed', before: map(data), after: map({ ...data, e: 'new' }) }).split(
      '\n',
    );
    expect(lines.slice(0, 2)).toEqual(['--- a/ConfigMap/team/a', '+++ b/ConfigMap/team/a']);
    expect(lines[2]).toMatch(/^@@ -\d+,7 \+\d+,7 @@$/);
    expect(lines.slice(3)).toEqual([
      `   b: '2'`,
      `   c: '3'`,
      `   d: '4'`,
      `-  e: '5'`,
      '+  e: new',
      `   f: '6'`,
      `   g: '7'`,
      `   h: '8'`,
      '',
    ]);
  });

  it('shows new and removed objects whole, against /dev/null', () => {
    const added = unifiedDiff({ ref, change: 'added', after: map({ a: 'x' }) }).split('\n');
    expect(added.slice(0, 2)).toEqual(['--- /dev/null', '+++ b/ConfigMap/team/a']);
    expect(added.slice(3).filter((line) => line !== '' && !line.startsWith('+'))).toEqual([]);
    const removed = unifiedDiff({ ref, change: 'removed', before: map({ a: 'x' }) }).split('\n');
    expect(removed.slice(0, 2)).toEqual(['--- a/ConfigMap/team/a', '+++ /dev/null']);
    expect(removed.slice(3).filter((line) => line !== '' && !line.startsWith('-'))).toEqual([]);
  });
});
