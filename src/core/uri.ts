const uri = /^(?:[A-Za-z][A-Za-z0-9+.-]*:(?:\/\/(?<authority>[^/?]*))?|\/)(?<rest>.*)$/;
const host = /^(?:\[[0-9A-Fa-f:.%]+\]|[^\s[\]:<>"\\^`{|}]*)(?::\d*)?$/;

/**
 * True for what may stand in the first line of an HTTP request: an absolute URI, or a path that starts with a slash
 * (RFC 9112 section 3.2). An absolute URI may also be opaque, such as `urn:example`.
 */
export function isRequestURI(text: string): boolean {
  const groups = uri.exec(text)?.groups;
  if (!groups || hasControlCharacter(text)) return false;
  const { authority, rest = '' } = groups;
  const [path = ''] = rest.split('?', 1);
  if (/%(?![0-9A-Fa-f]{2})/.test(path)) return false;
  return authority === undefined || host.test(authority.slice(authority.lastIndexOf('@') + 1));
}

function hasControlCharacter(text: string): boolean {
  return [...text].some((c) => c < ' ' || c === '\u007f');
}
