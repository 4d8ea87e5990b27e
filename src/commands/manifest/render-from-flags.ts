import type { Io } from '../../core/io.ts';
import type { RenderedChart } from '../../helm/rendered-chart.ts';
import { chartFromFlags } from '../chart-source.ts';
import { valuesFromFlags } from '../chart-values.ts';
import type { FlagValues } from '../command.ts';
import { releaseId } from '../install/release-id.ts';

/** Renders the chart that the flags choose as a first install, without a cluster. */
export async function renderFromFlags(flags: FlagValues, io: Io): Promise<RenderedChart> {
  const [{ chart }, values, { renderChart }] = await Promise.all([
    chartFromFlags(flags, io),
    valuesFromFlags(flags, io),
    import('../../helm/render-chart.ts'),
  ]);
  const release = { ...releaseId(flags), revision: 1, isInstall: true, isUpgrade: false };
  return renderChart(chart, values, { release, now: io.now() });
}
