import { analyze } from '../../analyze/analyze.ts';
import type { Check } from '../../analyze/check.ts';
import type { Finding } from '../../analyze/finding.ts';
import { joinJudgement } from '../../analyze/join-judgement.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { CommandError, UsageError } from '../../core/errors.ts';
import { type Loaded, load } from '../../resources/load/load.ts';
import { createDiagnosticPlacer, documentFinder } from '../../resources/load/places/place-diagnostics.ts';
import { profiles } from '../../resources/load/profiles.ts';
import type { Invocation } from '../command.ts';
import { wantsCluster } from './wants-cluster.ts';

/** An analysed input, before suppressions. */
export interface Analysed {
  readonly loaded: Loaded;
  readonly findings: readonly Finding[];
  readonly notes: readonly string[];
  /** Adds places of the input to findings that have none. */
  readonly place: (findings: readonly Finding[]) => readonly Finding[];
}

/** Codes of inputs that cannot be read at all: the command cannot do its work, whatever the threshold. */
const unreadable: ReadonlySet<string> = new Set([
  'source-not-found',
  'source-unreadable',
  'source-not-text',
  'url-failed',
]);

/** True for a problem of an input that could not be read. */
export function isUnreadable({ code }: Diagnostic): boolean {
  return unreadable.has(code);
}

/** Reads files, cluster or both, as the flags say, and analyses them. */
export async function analyzeInput(invocation: Invocation, checks: readonly Check[]): Promise<Analysed> {
  const { flags, io } = invocation;
  const sources = flags.list('file');
  const loaded = sources.length > 0 ? await loadFiles(invocation) : undefined;
  if (await wantsCluster(invocation)) {
    const { analyzeCluster } = await import('./analyze-cluster.ts');
    return await analyzeCluster(invocation, checks, loaded);
  }
  if (!loaded) {
    throw new UsageError(
      'there is nothing to analyse: no files are given and no cluster is to be read',
      'Name files with -f, or let the cluster be read with --use-cluster.',
    );
  }
  const { findings, input } = await analyze(loaded, { checks, now: io.now() });
  const judged = await judge(invocation, input);
  return {
    loaded,
    findings: joinJudgement(findings, judged.findings),
    notes: judged.notes,
    place: await placer(loaded),
  };
}

/** Adds places of the input's documents to findings. */
export async function placer(loaded: Loaded): Promise<Analysed['place']> {
  const place = await createDiagnosticPlacer();
  const find = documentFinder(loaded.documents);
  return (findings) => place(findings, find) as readonly Finding[];
}

/** What a real Envoy says, where `--envoy` asks for it. */
export async function judge(
  { flags, io }: Invocation,
  input: Awaited<ReturnType<typeof analyze>>['input'],
): Promise<Pick<Analysed, 'findings' | 'notes'>> {
  const command = flags.string('envoy');
  if (command === undefined) return { findings: [], notes: [] };
  const { judgeTranslation } = await import('../../analyze/envoy-judge/judge-translation.ts');
  return await judgeTranslation(input, { command, env: io.env });
}

async function loadFiles({ flags, io }: Invocation): Promise<Loaded> {
  const loaded = await load(flags.list('file'), io, { profile: profiles.controller });
  const broken = loaded.diagnostics.filter(isUnreadable);
  if (broken.length > 0) throw new CommandError('the input cannot be read', undefined, broken);
  return loaded;
}
