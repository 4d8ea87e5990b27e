import type { EnvoyProxySpec } from '../../../resources/generated/types.ts';
import type { Problem } from '../../features/from-api-hooks.ts';
import { clusterStatNameOperators, statNameProblem } from '../../stat-name.ts';

type Telemetry = NonNullable<EnvoyProxySpec['telemetry']>;

/** Checks that formats and sinks of access logs and metrics have the blocks that their types ask for. */
export function validateTelemetry(telemetry: EnvoyProxySpec['telemetry']): readonly Problem[] {
  return [...validateAccessLog(telemetry?.accessLog), ...validateMetrics(telemetry?.metrics)];
}

function validateAccessLog(accessLog: Telemetry['accessLog']): readonly Problem[] {
  if (!accessLog || accessLog.disable) return [];
  const problems: Problem[] = [];
  for (const [i, { format, sinks = [] }] of (accessLog.settings ?? []).entries()) {
    const path = ['spec', 'telemetry', 'accessLog', 'settings', i];
    if (format?.type === 'Text' && format.text === undefined)
      problems.push({ message: 'An access log format of type Text needs the field text.', path: [...path, 'format'] });
    for (const [j, sink] of sinks.entries()) {
      const missing = missingBlock(sink);
      if (missing)
        problems.push({
          message: `An access log sink of type ${sink.type} needs the field ${missing}.`,
          path: [...path, 'sinks', j],
        });
    }
  }
  return problems;
}

function missingBlock(sink: {
  readonly type?: string;
  readonly file?: object;
  readonly openTelemetry?: object;
}): string | undefined {
  if (sink.type === 'File' && !sink.file) return 'file';
  return sink.type === 'OpenTelemetry' && !sink.openTelemetry ? 'openTelemetry' : undefined;
}

function validateMetrics(metrics: Telemetry['metrics']): readonly Problem[] {
  const path = ['spec', 'telemetry', 'metrics'];
  const problems: Problem[] = [];
  for (const [i, sink] of (metrics?.sinks ?? []).entries()) {
    if (missingBlock(sink))
      problems.push({
        message: 'A metrics sink of type OpenTelemetry needs the field openTelemetry.',
        path: [...path, 'sinks', i],
      });
  }
  const problem = metrics?.clusterStatName && statNameProblem(metrics.clusterStatName, clusterStatNameOperators);
  if (problem) problems.push({ message: `clusterStatName ${problem}.`, path: [...path, 'clusterStatName'] });
  return problems;
}
