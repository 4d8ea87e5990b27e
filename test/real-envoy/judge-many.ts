import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { judgeConfig } from '../../src/envoy/judge-config.ts';
import { type EnvoyResources, staticConfig } from '../../src/envoy/static-config.ts';
import { selfSigned } from './certificates.ts';
import { completeResources } from './complete-resources.ts';

/** Cases that Envoy refuses, with a part of its words and why that is not our fault. */
export type ExpectedRefusals = Readonly<Record<string, { readonly envoy: string; readonly why: string }>>;

/** Lets Envoy judge the configurations of many cases, a few at a time; gives what it says to those that it refuses. */
export async function judgeMany(
  envoy: string,
  names: readonly string[],
  resourcesOf: (name: string) => readonly EnvoyResources[] | Promise<readonly EnvoyResources[]>,
): Promise<Readonly<Record<string, string>>> {
  const certificate = await selfSigned('example.com');
  const bundle = join(mkdtempSync(join(tmpdir(), 'egctl-files-')), 'ca.crt');
  writeFileSync(bundle, certificate.certificate);
  const file = (path: string): string => (path.endsWith('.crt') ? bundle : path);
  const refused: Record<string, string> = {};
  await inParallel(names, 3, async (name) => {
    for (const resources of await resourcesOf(name)) {
      const plain = JSON.parse(JSON.stringify(resources)) as EnvoyResources;
      const verdict = await judgeConfig(envoy, staticConfig(completeResources(plain, certificate), { file }));
      if (!verdict.accepted) refused[name] = verdict.message;
    }
  });
  return refused;
}

/** Fails for refusals that are not listed (or with other words) and for listed ones that Envoy takes by now. */
export function expectRefusals(refused: Readonly<Record<string, string>>, expected: ExpectedRefusals): void {
  const unexpected = Object.entries(refused).filter(
    ([name, message]) => !message.includes(expected[name]?.envoy ?? '\0'),
  );
  const stale = Object.keys(expected).filter((name) => refused[name] === undefined);
  expect(unexpected, 'refused by Envoy').toEqual([]);
  expect(stale, 'taken by Envoy now: remove them from expected-refusals.json').toEqual([]);
}

async function inParallel<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
