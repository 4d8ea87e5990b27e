/** One line of .helmignore. */
interface Rule {
  readonly pattern: RegExp;
  readonly negated: boolean;
  readonly foldersOnly: boolean;
  /** Tried on the whole path instead of the last part. */
  readonly whole: boolean;
}

/** Reads .helmignore: shell patterns per line, `!` keeps what does not match, a slash at the end means folders. Returns the question. */
export function ignoreRules(text: string): (path: string, isFolder: boolean) => boolean {
  const rules = `${text}\ntemplates/.?*`.split(/\r?\n/).flatMap((line) => rule(line.trim()));
  return (path, isFolder) => {
    const last = path.slice(path.lastIndexOf('/') + 1);
    return rules.some(({ pattern, negated, foldersOnly, whole }) => {
      const matches = pattern.test(whole ? path : last);
      if (negated) return foldersOnly && !isFolder ? true : !matches;
      return matches && (!foldersOnly || isFolder);
    });
  };
}

function rule(line: string): readonly Rule[] {
  if (line === '' || line.startsWith('#')) return [];
  const negated = line.startsWith('!');
  const body = negated ? line.slice(1) : line;
  const foldersOnly = body.endsWith('/');
  const path = foldersOnly ? body.slice(0, -1) : body;
  return [{ pattern: glob(path.replace(/^\//, '')), negated, foldersOnly, whole: path.includes('/') }];
}

/** A shell pattern: `*` and `?` do not cross slashes. */
function glob(pattern: string): RegExp {
  const source = pattern.replace(/\[[^\]]*\]|[*?]|[.+^${}()|\\[\]]/g, (part) => {
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    return part.length > 1 ? part : `\\${part}`;
  });
  return new RegExp(`^${source}$`);
}
