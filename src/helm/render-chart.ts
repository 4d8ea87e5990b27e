import { CommandError } from '../core/errors.ts';
import type { Chart } from './chart/chart.ts';
import type { RenderedChart, RenderOptions } from './rendered-chart.ts';
import type { ChartValues } from './values/values.ts';

/**
 * Renders a chart with the user's values over its defaults. Throws a CommandError with the template's file and line, or the path of a
 * value that the chart's schema refuses.
 */
export async function renderChart(chart: Chart, _values: ChartValues, _options: RenderOptions): Promise<RenderedChart> {
  throw new CommandError(`cannot render ${chart.metadata.name}`);
}
