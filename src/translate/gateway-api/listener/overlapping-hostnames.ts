/**
 * True when a request may be meant for both hostnames: one is unset, they are equal, or one is a wildcard and the other has exactly
 * one label in place of the asterisk.
 */
export function hostnamesOverlap(a: string | undefined, b: string | undefined): boolean {
  if (!a || !b || a === b) return true;
  return covers(a, b) || covers(b, a);
}

function covers(wildcard: string, hostname: string): boolean {
  if (!wildcard.startsWith('*.') || hostname.startsWith('*')) return false;
  const suffix = wildcard.slice(1);
  return hostname.endsWith(suffix) && /^[^.]+$/.test(hostname.slice(0, -suffix.length));
}
