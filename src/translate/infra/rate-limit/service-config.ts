import { compareBytes } from '../../../core/compare.ts';
import type { HTTPListener } from '../../ir/listener.ts';
import type { RateLimitRule } from '../../ir/rate-limit.ts';
import { placedRules } from '../../xds/rate-limit/rate-limit-domain.ts';
import { catchAllKey, cidrValue, type RuleCriterion, ruleCriteria } from '../../xds/rate-limit/rule-criteria.ts';

/** How much the rate limit service allows, in the spelling of its configuration files. */
export type RateLimitServiceLimit = {
  readonly requests_per_unit: number;
  readonly unit: string;
  readonly unlimited: false;
  readonly name: '';
  readonly replaces: readonly never[];
};

/** A node of the rate limit service's tree: requests that have this descriptor entry. */
export type RateLimitDescriptor = {
  readonly key: string;
  readonly value: string;
  readonly rate_limit: RateLimitServiceLimit | null;
  readonly descriptors: readonly RateLimitDescriptor[];
  readonly shadow_mode: boolean;
  readonly quota_mode: false;
  readonly detailed_metric: false;
  readonly value_to_metric: false;
  readonly share_threshold: false;
};

/** The rate limit service's configuration of one domain. */
export type RateLimitServiceConfig = {
  readonly name: string;
  readonly domain: string;
  readonly descriptors: readonly RateLimitDescriptor[];
};

/**
 * The configuration that the rate limit service needs for the global limits of a fleet's listeners, one for each domain,
 * ordered by domain (spec/xds-telemetry-patches.md G). Counters of one route, or of one shared rule, stand below one node.
 */
export function rateLimitServiceConfigs(listeners: readonly HTTPListener[]): readonly RateLimitServiceConfig[] {
  const domains = new Map<string, Map<string, RateLimitDescriptor[]>>();
  for (const listener of listeners) {
    for (const route of listener.routes ?? []) {
      for (const { rule, index, domain, key } of placedRules(listener, route)) {
        const chains = entry(
          entry(domains, domain, () => new Map<string, RateLimitDescriptor[]>()),
          key,
          () => [],
        );
        const chain = descriptorChain(rule, index);
        // Limits are left out of the comparison: of two rules that differ only there, the first one counts.
        if (!chains.some((present) => sameKeys(present, chain))) chains.push(chain);
      }
    }
  }
  return [...domains]
    .sort(([a], [b]) => compareBytes(a, b))
    .map(([domain, nodes]) => ({
      name: domain,
      domain,
      descriptors: [...nodes].map(([key, chains]) => descriptor(key, key, false, null, chains)),
    }));
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const present = map.get(key) ?? make();
  map.set(key, present);
  return present;
}

/** The entries of a rule, each below the one before; the last one has the limit. */
function descriptorChain(rule: RateLimitRule, index: number): RateLimitDescriptor {
  const method = rule.methodMatches?.[0];
  const entries = ruleCriteria(rule, index, method).flatMap(criterionEntries);
  const all = entries.length > 0 ? entries : [{ key: catchAllKey(index), value: catchAllKey(index) }];
  const shadow = rule.shadowMode ?? false;
  const chain = all.reduceRight<RateLimitDescriptor | undefined>(
    (below, { key, value }) => descriptor(key, value, shadow, below ? null : limitOf(rule), below ? [below] : []),
    undefined,
  );
  return chain ?? descriptor(catchAllKey(index), catchAllKey(index), shadow, limitOf(rule), []);
}

interface Entry {
  readonly key: string;
  /** Empty where each value counts for itself. */
  readonly value: string;
}

function criterionEntries(criterion: RuleCriterion): readonly Entry[] {
  switch (criterion.kind) {
    case 'cidr': {
      const range = { key: 'masked_remote_address', value: cidrValue(criterion.match) };
      return criterion.match.distinct ? [range, { key: 'remote_address', value: '' }] : [range];
    }
    case 'method':
    case 'path':
      return [{ key: criterion.key, value: criterion.key }];
    case 'header':
    case 'query':
      return [{ key: criterion.key, value: criterion.match.distinct ? '' : criterion.key }];
  }
}

const units: readonly string[] = ['SECOND', 'MINUTE', 'HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'];

function limitOf({ limit }: RateLimitRule): RateLimitServiceLimit {
  const unit = (limit?.unit ?? '').toUpperCase();
  return {
    requests_per_unit: limit?.requests ?? 0,
    unit: units.includes(unit) ? unit : 'UNKNOWN',
    unlimited: false,
    name: '',
    replaces: [],
  };
}

function descriptor(
  key: string,
  value: string,
  shadowMode: boolean,
  limit: RateLimitServiceLimit | null,
  descriptors: readonly RateLimitDescriptor[],
): RateLimitDescriptor {
  return {
    key,
    value,
    rate_limit: limit,
    descriptors,
    shadow_mode: shadowMode,
    quota_mode: false,
    detailed_metric: false,
    value_to_metric: false,
    share_threshold: false,
  };
}

function sameKeys(a: RateLimitDescriptor, b: RateLimitDescriptor): boolean {
  return (
    a.key === b.key &&
    a.value === b.value &&
    a.descriptors.length === b.descriptors.length &&
    a.descriptors.every((below, i) => {
      const other = b.descriptors[i];
      return other !== undefined && sameKeys(below, other);
    })
  );
}
