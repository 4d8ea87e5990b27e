import { didYouMean } from '../../../core/did-you-mean.ts';
import { UsageError } from '../../../core/errors.ts';

/** Levels of Envoy's logger, the finest first. */
const levelNames = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'] as const;

/** A level for one component, or for all where it is absent. */
export interface LevelChange {
  readonly component?: string;
  readonly level: string;
}

/** Reads `level` and `component:level`; anything else is a UsageError. */
export function parseLevels(texts: readonly string[]): readonly LevelChange[] {
  return texts.map((text) => {
    const colon = text.lastIndexOf(':');
    const component = colon < 0 ? undefined : text.slice(0, colon);
    const word = text.slice(colon + 1).toLowerCase();
    const level = word === 'warn' ? 'warning' : word;
    if (!levelNames.some((name) => name === level)) {
      const guess = didYouMean(word, levelNames);
      throw new UsageError(
        `--level: "${word}" is no level; levels are ${levelNames.join(', ')}`,
        guess && `Did you mean ${guess}?`,
      );
    }
    if (component === '') throw new UsageError(`--level: "${text}" names no component before the colon`);
    return component === undefined ? { level } : { component, level };
  });
}

/** Admin paths that make the changes: first the level of all components, then single ones. */
export function loggingPaths(changes: readonly LevelChange[]): readonly string[] {
  const whole = changes
    .filter(({ component }) => component === undefined)
    .map(({ level }) => `/logging?level=${level}`);
  const single = changes.filter(({ component }) => component !== undefined);
  const pairs = single.map(({ component, level }) => `${encodeURIComponent(component ?? '')}:${level}`);
  return [...whole, ...(pairs.length > 0 ? [`/logging?paths=${pairs.join(',')}`] : [])];
}

/** The levels in an answer of /logging: lines such as `  http: debug` below a heading. */
export function activeLevels(body: string): Readonly<Record<string, string>> {
  const levels: Record<string, string> = {};
  for (const line of body.split('\n')) {
    const match = /^\s+(\S+): (\w+)\s*$/.exec(line);
    if (match) levels[match[1] ?? ''] = match[2] ?? '';
  }
  return levels;
}
