import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../../../src/cli.ts';
import { CommandError, UsageError } from '../../../src/core/errors.ts';
import { fakeIo } from '../../commands/run-command.ts';
import { startFakeAdmin } from '../../envoy/fake-admin.ts';
import { type FakeObject, proxyPod, startFakeApiServer } from '../../kubernetes/fake-api-server.ts';
import type { Check, VectorCase } from '../check.ts';
import { compareSections, type Outcome, type Suite } from '../suite.ts';

interface EgctlMeta {
  readonly command: readonly string[];
  readonly exitCode: number;
  /** `text` where the output is compared as it is. */
  readonly compare?: string;
}

interface Result {
  readonly stdout: string;
  readonly exitCode: number;
  readonly error?: string;
}

interface InvalidObject {
  readonly kind: string;
  readonly name: string;
  readonly problems: readonly { readonly path: string }[];
}

/**
 * egctl/: command lines and what they print, in the ways of the Go egctl. `config` and `status` talk to a pretended cluster on
 * loopback whose one proxy serves the case's config dump.
 */
export const egctlSuite: Suite = {
  folder: 'egctl',
  run: async (vector, check) => {
    const meta = vector.meta as unknown as EgctlMeta;
    const live = /^(config|status)--/.test(nameOf(vector));
    const args = meta.command.map((arg) => arg.replaceAll('{input}', vector.input));
    const result = live ? await runLive(vector, args, check) : await runOffline(args);
    // The reference has one code for all failures, this program two.
    if ((result.exitCode === 0) !== (meta.exitCode === 0))
      return { kind: 'fail', why: `exit code ${result.exitCode}, expected ${meta.exitCode}: ${result.error ?? ''}` };
    if (meta.exitCode !== 0) return { kind: 'pass' };
    if (nameOf(vector).startsWith('validate--')) return compareReport(vector.expected, result.stdout);
    if (meta.compare === 'text') return compareSections(check, vector.expected, { stdout: result.stdout }, []);
    // Wrapped, so that no key of a resource map is taken for a section of a translation.
    return compareSections(check, { stdout: vector.expected }, { stdout: parse(result.stdout, check) }, []);
  },
};

const nameOf = ({ dir }: VectorCase): string => dir.slice(dir.lastIndexOf('/') + 1);

/** Runs the program in this process as main would; what it says about a failure is kept. */
async function runOffline(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Result> {
  const { io, out } = fakeIo({ env: { EGCTL_COMPAT: 'egctl', ...env } });
  try {
    const exitCode = await runCli(args, io);
    return { stdout: out(), exitCode };
  } catch (error) {
    if (!(error instanceof CommandError || error instanceof UsageError)) throw error;
    return { stdout: out(), exitCode: 1, error: error.message };
  }
}

async function runLive(vector: VectorCase, args: readonly string[], check: Check): Promise<Result> {
  // The times of the expected tables are in UTC.
  const zone = process.env.TZ;
  process.env.TZ = 'UTC';
  const dump = join(vector.dir, 'input.json');
  const body = existsSync(dump) ? readFileSync(dump, 'utf8') : '';
  const admin = await startFakeAdmin({ '/config_dump': body });
  const objects: readonly FakeObject[] = existsSync(vector.input)
    ? (check.parseYamlDocuments(readFileSync(vector.input, 'utf8')) as FakeObject[])
    : [proxyPod('eg', 'default')];
  const server = await startFakeApiServer({ objects, forward: () => admin.port });
  try {
    return await runOffline(args, { KUBECONFIG: server.kubeconfig });
  } finally {
    await Promise.all([server.close(), admin.close()]);
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
}

function parse(text: string, check: Check): unknown {
  return text.trimStart().startsWith('{') ? JSON.parse(text) : (check.parseYamlDocuments(text)[0] ?? null);
}

/** The report must name each bad object and the path of each of its problems. */
function compareReport(expected: unknown, text: string): Outcome {
  const { invalid } = expected as { readonly invalid: readonly InvalidObject[] };
  const missing = invalid.find(
    ({ kind, name, problems }) =>
      !text.includes(`kind: ${kind}\n`) ||
      !text.includes(`name: ${name}\n`) ||
      problems.some(({ path }) => !text.includes(path)),
  );
  return missing ? { kind: 'fail', why: `not reported: ${JSON.stringify(missing)}` } : { kind: 'pass' };
}
