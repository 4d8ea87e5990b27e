import type { Threshold } from '../../analyze/finding.ts';
import { failsAt, inFileOrder, type Report } from '../../analyze/report.ts';
import { skippedRulesNotes } from '../../analyze/skipped-rules.ts';
import { applySuppressions } from '../../analyze/suppress/apply-suppressions.ts';
import { suppressionsFromAnnotations } from '../../analyze/suppress/from-annotations.ts';
import { suppressionFromFlag } from '../../analyze/suppress/from-flags.ts';
import { type ProjectFile, readProjectFile } from '../../analyze/suppress/project-file.ts';
import type { SourcePlace } from '../../core/diagnostic.ts';
import { exitCode, UsageError } from '../../core/errors.ts';
import { describeRef } from '../../core/resource-ref.ts';
import { excerpt } from '../../resources/load/places/excerpt.ts';
import { version } from '../../version.ts';
import type { Invocation } from '../command.ts';
import { type Analysed, analyzeInput } from './analyze-input.ts';
import { type ChosenChecks, chooseChecks } from './choose-checks.ts';
import { checkList, explanation } from './explain.ts';
import { parseOutputs, writeOutputs } from './outputs.ts';

/** Runs `egctl analyze`; the exit code is the same for every output format. */
export async function runAnalyze(invocation: Invocation): Promise<number> {
  const { flags, io } = invocation;
  const explain = flags.string('explain');
  if (flags.boolean('list-checks') || explain !== undefined) {
    io.stdout.write(explain === undefined ? checkList() : explanation(explain));
    return exitCode.ok;
  }
  const outputs = parseOutputs(flags.list('output'));
  const fromFlags = flags.list('ignore').map(suppressionFromFlag);
  if (flags.boolean('all-namespaces') && flags.given('namespace')) {
    throw new UsageError('--namespace and --all-namespaces exclude each other');
  }
  const project = await readProjectFile(flags.string('config'), io.cwd);
  const chosen = chooseChecks(flags.list('only'), [...project.skip, ...flags.list('skip')]);
  const analysed = await analyzeInput(invocation, chosen.checks);
  const report = makeReport(analysed, chosen, project, fromFlags);
  await writeOutputs(outputs, report, contextOf(analysed, (flags.string('show') ?? 'info') as Threshold), io);
  const threshold = (flags.string('fail-on') ?? project.failOn ?? 'error') as Threshold;
  return failsAt(report.findings, threshold) ? exitCode.failed : exitCode.ok;
}

function makeReport(
  analysed: Analysed,
  chosen: ChosenChecks,
  project: ProjectFile,
  fromFlags: readonly ReturnType<typeof suppressionFromFlag>[],
): Report {
  const { loaded, findings, notes } = analysed;
  const suppressions = [...suppressionsFromAnnotations(loaded.documents), ...fromFlags, ...project.suppressions];
  const wanted = findings.filter(({ code }) => chosen.includes(code));
  const applied = applySuppressions(wanted, suppressions, chosen.includes);
  const own = applied.findings.filter(({ code }) => chosen.includes(code));
  const files = [...loaded.texts.keys()];
  return {
    findings: inFileOrder(analysed.place(own), files),
    suppressed: applied.suppressed,
    files,
    objects: loaded.documents.map(({ ref, place }) => ({ name: describeRef(ref), place })),
    checks: chosen.checks.length,
    notes: [...skippedRulesNotes(loaded.documents), ...notes],
  };
}

function contextOf({ loaded }: Analysed, show: Threshold) {
  return {
    version,
    show,
    excerpt: ({ file, line, column }: SourcePlace) =>
      line === undefined ? [] : excerpt(loaded.texts.get(file) ?? '', line, column),
  };
}
