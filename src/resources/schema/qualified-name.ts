const label = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const name = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

/** A DNS label, as namespaces are named. */
export const dnsLabel: RegExp = new RegExp(`^${label}$`);

/** A DNS subdomain, as most objects are named. */
export const dnsSubdomain: RegExp = new RegExp(`^${label}(\\.${label})*$`);

/** True for what Kubernetes calls a qualified name: an optional DNS subdomain and a slash, then a name of at most 63 characters. */
export function isQualifiedName(key: string): boolean {
  const parts = key.split('/');
  const last = parts.at(-1) ?? '';
  const prefix = parts.length > 1 ? (parts[0] ?? '') : undefined;
  if (parts.length > 2 || (prefix !== undefined && (prefix.length > 253 || !dnsSubdomain.test(prefix)))) return false;
  return last.length <= 63 && name.test(last);
}
