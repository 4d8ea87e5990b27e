/** A summary of one section for people: the same columns for every row. */
export interface SummaryTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What rows and resources are narrowed to; absent means any. The names are those of istioctl's flags. */
export interface SummaryFilter {
  /** Resource name: exact, or part of it. */
  readonly name?: string;
  /** Port of a listener, an endpoint or an upstream host. */
  readonly port?: number;
  /** Address of a listener or an endpoint. */
  readonly address?: string;
  /** Kind of listener (HTTP, HTTPS, TLS, TCP, UDP) or discovery type of a cluster. */
  readonly type?: string;
  /** Host name of a cluster: part of its name or of one of its hosts. */
  readonly fqdn?: string;
  /** Host that a virtual host must answer, or an SNI name of a listener. */
  readonly host?: string;
  /** Request path that a route must match. */
  readonly path?: string;
  /** Cluster of an endpoint or route. */
  readonly cluster?: string;
  /** Health of an endpoint, e.g. healthy. */
  readonly status?: string;
}

/** True when no filter is set. */
export function isEmptyFilter(filter: SummaryFilter): boolean {
  return Object.values(filter).every((value) => value === undefined);
}

/** Case-insensitive containment; an absent filter holds. */
export function containsText(text: string, part: string | undefined): boolean {
  return part === undefined || text.toLowerCase().includes(part.toLowerCase());
}

/** Case-insensitive equality; an absent filter holds. */
export function equalsText(text: string, wanted: string | undefined): boolean {
  return wanted === undefined || text.toLowerCase() === wanted.toLowerCase();
}

/** A time as the dump has it, without fractions of seconds. */
export function shortTime(time: string): string {
  return time.replace(/\.\d+Z$/, 'Z');
}

/** A list as text for one cell: the first few and how many more. */
export function listText(items: readonly string[], most = 3): string {
  if (items.length === 0) return '-';
  return items.length <= most ? items.join(',') : `${items.slice(0, most).join(',')} +${items.length - most} more`;
}
