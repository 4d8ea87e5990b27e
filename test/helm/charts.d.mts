/** A chart, the values that it is rendered with, and both as a name. */
export interface ChartRun {
  readonly name: string;
  readonly chart: string;
  readonly set: readonly string[];
}
export const chartRuns: readonly ChartRun[];
export function readChart(name: string): Readonly<Record<string, string>>;
export function readExpectedCharts(): Readonly<Record<string, string | null>>;
