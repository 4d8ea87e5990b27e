import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchDump } from '../../src/envoy/admin/fetch-dump.ts';
import { urlAdmin } from '../../src/envoy/admin/url-admin.ts';
import { type DumpSection, sectionsOf, sectionTypes } from '../../src/envoy/dump/config-dump.ts';
import { type RealEnvoy, startEnvoy } from '../cluster/real-envoy.ts';

let envoy: RealEnvoy | undefined;
beforeAll(async () => {
  envoy = await startEnvoy();
});
afterAll(() => envoy?.stop());

describe('the sections of a real Envoy', () => {
  it.for(Object.keys(sectionTypes) as DumpSection[])('%s is the same asked for alone', async (section, { skip }) => {
    if (envoy === undefined) return skip('no Envoy here');
    const paths: string[] = [];
    const admin = urlAdmin(`http://127.0.0.1:${envoy.adminPort}`, 10_000, new AbortController().signal);
    const get = (path: string): Promise<Buffer> => {
      paths.push(path);
      return admin.get(path);
    };
    const alone = await fetchDump({ ...admin, get }, section);
    const whole = await fetchDump(admin, 'all');
    expect(sectionsOf(alone, section)).toEqual(sectionsOf(whole, section));
    expect(alone.configs).toHaveLength(1);
    expect(paths).toHaveLength(1);
  });
});
