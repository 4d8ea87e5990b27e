import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { printChecks } from '../../../../src/commands/experimental/check/print-checks.ts';
import type { HealthCheck } from '../../../../src/helm/install/check-health.ts';
import { fakeIo } from '../../run-command.ts';

const checks: readonly HealthCheck[] = [
  { name: 'Kubernetes', state: 'ok', detail: 'v1.34.1' },
  { name: 'release', state: 'failed', detail: 'there is none', hint: 'install it' },
];

async function print(format: string) {
  const { io, out, err } = fakeIo();
  await printChecks(checks, format, io);
  return { out: out(), err: err() };
}

describe('printChecks', () => {
  it('prints a table, and hints where they do not disturb it', async () => {
    const { out, err } = await print('table');
    expect(out.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['CHECK', 'STATE', 'DETAIL'],
      ['Kubernetes', 'ok', 'v1.34.1'],
      ['release', 'failed', 'there is none'],
      [''],
    ]);
    expect(err).toBe('release: install it\n');
  });

  it('prints one document for machines, hints included', async () => {
    const json = await print('json');
    expect(JSON.parse(json.out)).toEqual({ checks });
    const yaml = await print('yaml');
    expect(load(yaml.out)).toEqual({ checks });
    expect([json.err, yaml.err]).toEqual(['', '']);
  });
});
