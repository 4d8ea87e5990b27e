import type { LiveObject } from '../../../kubernetes/kubernetes-client.ts';

/** A condition as the API server stores it. */
export interface StatusCondition {
  readonly type?: string;
  readonly status?: string;
  readonly reason?: string;
  readonly message?: string;
  readonly observedGeneration?: number;
  readonly lastTransitionTime?: string;
}

/** What a condition list belongs to: the object itself, or it in the eyes of a parent (routes) or ancestor (policies). */
export interface ConditionGroup {
  /** `gateway/name`; absent for the object's own conditions. */
  readonly parent?: string;
  readonly conditions: readonly StatusCondition[];
}

/** How the rows are made. */
export interface RowOptions {
  readonly kind: string;
  /** Only the condition stored last. */
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly namespaceColumn: boolean;
  /** `kind/name` in the name column. */
  readonly kindInName: boolean;
}

interface Reference {
  readonly kind?: string;
  readonly name?: string;
}

interface ObjectStatus {
  readonly conditions?: readonly StatusCondition[];
  readonly parents?: readonly { readonly parentRef?: Reference; readonly conditions?: readonly StatusCondition[] }[];
  readonly ancestors?: readonly {
    readonly ancestorRef?: Reference;
    readonly conditions?: readonly StatusCondition[];
  }[];
}

/** The condition lists of an object, by the shape that its kind has. */
export function conditionGroups(kind: string, object: LiveObject): readonly ConditionGroup[] {
  const status = (object.status ?? {}) as ObjectStatus;
  if (kind.endsWith('Route')) {
    return (status.parents ?? []).map((p) => ({ parent: referenceText(p.parentRef), conditions: p.conditions ?? [] }));
  }
  if (kind.endsWith('Policy')) {
    return (status.ancestors ?? []).map((a) => ({
      parent: referenceText(a.ancestorRef),
      conditions: a.conditions ?? [],
    }));
  }
  return [{ conditions: status.conditions ?? [] }];
}

function referenceText(reference: Reference | undefined): string {
  // The API server fills the kind in; a reference without one shows as the Go egctl shows it.
  return `${(reference?.kind ?? '<invalid Value>').toLowerCase()}/${reference?.name ?? ''}`;
}

/** Header line of a kind's table. */
export function statusHeaders({ kind, verbose, namespaceColumn }: RowOptions): readonly string[] {
  const owner = kind.endsWith('Route') ? ['PARENT'] : kind.endsWith('Policy') ? ['ANCESTOR REFERENCE'] : [];
  const detail = verbose ? ['MESSAGE', 'OBSERVED GENERATION', 'LAST TRANSITION TIME'] : [];
  return [...(namespaceColumn ? ['NAMESPACE'] : []), 'NAME', ...owner, 'TYPE', 'STATUS', 'REASON', ...detail];
}

/**
 * One row per condition, the one stored last first; a namespace, name or parent that repeats is blank. Objects without
 * conditions have no rows.
 */
export function statusRows(objects: readonly LiveObject[], options: RowOptions): readonly (readonly string[])[] {
  return objects.flatMap((object) => {
    let first = true;
    return conditionGroups(options.kind, object).flatMap((group) => {
      const stored = [...group.conditions].reverse();
      const shown = options.quiet ? stored.slice(0, 1) : stored;
      return shown.map((condition, index) => {
        const name = first ? objectCells(object, options) : blank(options);
        first = false;
        const parent = group.parent === undefined ? [] : [index === 0 ? group.parent : ''];
        return [...name, ...parent, ...conditionCells(condition, options.verbose)];
      });
    });
  });
}

function objectCells(object: LiveObject, { kind, namespaceColumn, kindInName }: RowOptions): readonly string[] {
  const { name, namespace = '' } = object.metadata;
  return [...(namespaceColumn ? [namespace] : []), kindInName ? `${kind.toLowerCase()}/${name}` : name];
}

function blank({ namespaceColumn }: RowOptions): readonly string[] {
  return namespaceColumn ? ['', ''] : [''];
}

function conditionCells(condition: StatusCondition, verbose: boolean): readonly string[] {
  const short = [condition.type ?? '', condition.status ?? '', condition.reason ?? ''];
  if (!verbose) return short;
  return [
    ...short,
    condition.message ?? '',
    String(condition.observedGeneration ?? 0),
    localTime(condition.lastTransitionTime),
  ];
}

/** `2026-01-02 03:04:05 +0000 UTC` in the machine's zone, as Go prints a time. */
function localTime(text: string | undefined): string {
  const time = new Date(text ?? '');
  if (text === undefined || Number.isNaN(time.getTime())) return '0001-01-01 00:00:00 +0000 UTC';
  const two = (value: number): string => String(value).padStart(2, '0');
  const offset = -time.getTimezoneOffset();
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}${two(Math.abs(offset) % 60)}`;
  const date = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  const clock = `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`;
  return `${date} ${clock} ${zone} ${zoneName(time, zone)}`;
}

/** Each locale knows the abbreviations of its own zones alone. */
const zoneLocales = ['en-GB', 'en-US', 'en-AU', 'en-IN', 'en-ZA', 'ja'];

/** Names by offset: finding one takes long, and a table has a time in every row. */
const zoneNames = new Map<string, string>();

function zoneName(time: Date, offset: string): string {
  const known = zoneNames.get(offset);
  if (known !== undefined) return known;
  const names = zoneLocales.map((locale) => {
    const parts = new Intl.DateTimeFormat(locale, { timeZoneName: 'short' }).formatToParts(time);
    return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  });
  // Zones without an abbreviation are called by their offset.
  const name = names.find((text) => /^[A-Z]{2,5}$/.test(text)) ?? offset.replace(/00$/, '');
  zoneNames.set(offset, name);
  return name;
}
