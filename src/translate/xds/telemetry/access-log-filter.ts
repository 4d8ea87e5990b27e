import { any, type Message } from '../messages.ts';

/**
 * The condition under which an access log entry is written: all CEL expressions hold and, where asked for, no route was
 * found (response flag NR). Undefined when everything is logged.
 */
export function accessLogFilter(celMatches: readonly string[], onlyUnrouted: boolean): Message | undefined {
  const filters: Message[] = celMatches.map((expression) => ({
    extensionFilter: {
      name: 'envoy.access_loggers.extension_filters.cel',
      typedConfig: any('envoy.extensions.access_loggers.filters.cel.v3.ExpressionFilter', { expression }),
    },
  }));
  if (onlyUnrouted) filters.push({ responseFlagFilter: { flags: ['NR'] } });
  return filters.length > 1 ? { andFilter: { filters } } : filters[0];
}
