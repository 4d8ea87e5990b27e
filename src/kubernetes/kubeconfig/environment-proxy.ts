/**
 * The proxy that the environment asks for, by the rules of kubectl's HTTP library: HTTPS_PROXY or HTTP_PROXY by the
 * server's scheme, lower case too, unless NO_PROXY (hosts, domain suffixes, `*`, host:port) or a loopback address
 * excludes it. Undefined means a direct connection.
 */
export function environmentProxy(
  server: string,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const url = URL.canParse(server) ? new URL(server) : undefined;
  if (url === undefined || isLoopback(url.hostname)) return undefined;
  const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const proxy = env[name] || env[name.toLowerCase()];
  if (!proxy || isExcluded(url, env.NO_PROXY || env.no_proxy || '')) return undefined;
  return proxy.includes('://') ? proxy : `http://${proxy}`;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\./.test(host);
}

function isExcluded(url: URL, noProxy: string): boolean {
  const host = url.hostname.toLowerCase();
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return noProxy.split(',').some((item) => {
    const entry = item.trim().toLowerCase();
    if (entry === '') return false;
    if (entry === '*') return true;
    const [name = '', entryPort] = entry.includes(':') && !entry.includes('/') ? entry.split(':') : [entry];
    if (entryPort !== undefined && entryPort !== port) return false;
    if (name.includes('/')) return inSubnet(host, name);
    const suffix = name.replace(/^\*?\.?/, '');
    return host.endsWith(`.${suffix}`) || (host === suffix && !name.startsWith('.'));
  });
}

function inSubnet(host: string, cidr: string): boolean {
  const [network = '', bits = '32'] = cidr.split('/');
  const [a, b] = [ipv4(host), ipv4(network)];
  const length = Number(bits);
  if (a === undefined || b === undefined || !(length >= 0 && length <= 32)) return false;
  return length === 0 || a >>> (32 - length) === b >>> (32 - length);
}

function ipv4(text: string): number | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || parts.some((p) => !/^\d{1,3}$/.test(p) || Number(p) > 255)) return undefined;
  return parts.reduce((sum, part) => sum * 256 + Number(part), 0);
}
