import { type AccessEntry, readAccessEntry } from './access-entry.ts';

/** Reads the lines of one Envoy's standard output; undefined for those that tell of nothing new. */
export type AccessLogReader = (line: string) => AccessEntry | undefined;

/** A reader for the Envoy of a Gateway. A UDP session, which Envoy writes of as long as it lives, is told of once. */
export function createAccessLogReader(gateway: string): AccessLogReader {
  const living = new Set<string>();
  return (line) => {
    const logged = readAccessEntry(line, gateway);
    if (logged?.session === undefined) return logged;
    const { session, ...entry } = logged;
    const known = living.has(session.id);
    if (session.ended) living.delete(session.id);
    else living.add(session.id);
    return known ? undefined : entry;
  };
}
