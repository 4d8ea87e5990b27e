import type { Threshold } from '../../../analyze/finding.ts';
import { failsAt, inFileOrder } from '../../../analyze/report.ts';
import { skippedRulesNotes } from '../../../analyze/skipped-rules.ts';
import type { SourcePlace } from '../../../core/diagnostic.ts';
import { CommandError, exitCode } from '../../../core/errors.ts';
import { describeRef } from '../../../core/resource-ref.ts';
import { type Loaded, load } from '../../../resources/load/load.ts';
import { excerpt } from '../../../resources/load/places/excerpt.ts';
import { profiles } from '../../../resources/load/profiles.ts';
import { version } from '../../../version.ts';
import { isUnreadable } from '../../analyze/analyze-input.ts';
import { parseOutputs, writeOutputs } from '../../analyze/outputs.ts';
import type { Invocation } from '../../command.ts';
import { isCompatible } from '../../compat-flag.ts';
import { compatReport } from './compat-report.ts';

/** Runs `egctl x validate`; returns the exit code. */
export async function runValidate({ flags, io }: Invocation): Promise<number> {
  const outputs = parseOutputs(flags.list('output'));
  const compat = isCompatible(flags);
  const loaded = await load(flags.list('file'), io, { profile: compat ? profiles.egctl : profiles.controller });
  const broken = loaded.diagnostics.filter(isUnreadable);
  if (broken.length > 0) throw new CommandError('the input cannot be read', undefined, broken);
  if (compat) {
    io.stdout.write(compatReport(loaded));
    return exitCode.ok;
  }
  const files = [...loaded.texts.keys()];
  const findings = inFileOrder(loaded.diagnostics, files);
  const notes = skippedRulesNotes(loaded.documents);
  const report = { findings, suppressed: [], files, objects: objectsOf(loaded), checks: 0, notes };
  const source = ({ file, line, column }: SourcePlace) =>
    line === undefined ? [] : excerpt(loaded.texts.get(file) ?? '', line, column);
  await writeOutputs(outputs, report, { version, show: 'info', excerpt: source }, io);
  return failsAt(findings, (flags.string('fail-on') ?? 'error') as Threshold) ? exitCode.failed : exitCode.ok;
}

function objectsOf(loaded: Loaded) {
  return loaded.documents.map(({ ref, place }) => ({ name: describeRef(ref), place }));
}
