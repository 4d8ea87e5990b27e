import { parseDuration } from '../../../core/duration.ts';
import type { HTTP2SettingsConnectionKeepalive } from '../../generated/types.ts';
import { type Rule, rule } from '../rule.ts';

/** Rule of the HTTP/2 keepalive: a ping times out before the next one. */
export function connectionKeepaliveRules(path: string): readonly Rule[] {
  const check = ({ timeout, interval }: HTTP2SettingsConnectionKeepalive): boolean => {
    if (timeout === undefined || interval === undefined) return true;
    const [short, long] = [parseDuration(timeout), parseDuration(interval)];
    return short.ok && long.ok && short.value < long.value;
  };
  return rule(134, path, check, 'needs a timeout that is shorter than the interval');
}
