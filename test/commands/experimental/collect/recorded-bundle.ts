import type { BundleWriter, CollectFailure } from '../../../../src/commands/experimental/collect/bundle-writer.ts';

/** What collectors gave to a bundle that keeps everything in memory. */
export interface RecordedBundle {
  readonly bundle: BundleWriter;
  readonly files: ReadonlyMap<string, string>;
  readonly links: ReadonlyMap<string, string>;
  readonly failures: readonly CollectFailure[];
}

/** A bundle for tests of collectors. */
export function recordedBundle(): RecordedBundle {
  const [files, links] = [new Map<string, string>(), new Map<string, string>()];
  const failures: CollectFailure[] = [];
  const bundle = {
    add: (path: string, contents: Buffer | string) => void files.set(path, contents.toString()),
    link: (path: string, target: string) => void links.set(path, target),
    fail: (path: string, error: string) => void failures.push({ path, error }),
  };
  return { bundle: bundle as unknown as BundleWriter, files, links, failures };
}
