const label = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
const subdomain = new RegExp(`^${label}(?:\\.${label})*$`);

/** True for an RFC 1123 subdomain as Kubernetes checks it: lower case, at most 253 characters. Labels may be of any length. */
export function isDNS1123Subdomain(name: string): boolean {
  return name.length > 0 && name.length <= 253 && subdomain.test(name);
}
