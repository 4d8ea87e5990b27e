import type { Io } from '../../../core/io.ts';
import type { HealthCheck } from '../../../helm/install/check-health.ts';
import { printJsonIndented } from '../../../output/print-json.ts';
import { renderTable } from '../../../output/table.ts';

/** Prints checks as a table with hints below it, or as one document. */
export async function printChecks(checks: readonly HealthCheck[], format: string, io: Io): Promise<void> {
  if (format === 'json') return io.stdout.write(printJsonIndented({ checks }));
  if (format === 'yaml') {
    const { dump } = await import('js-yaml');
    return io.stdout.write(dump({ checks }));
  }
  const rows = checks.map(({ name, state, detail }) => [name, state, detail]);
  io.stdout.write(renderTable(['CHECK', 'STATE', 'DETAIL'], rows));
  for (const { name, hint } of checks) if (hint) io.stderr.write(`${name}: ${hint}\n`);
}
