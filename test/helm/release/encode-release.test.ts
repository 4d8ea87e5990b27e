import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeRelease } from '../../../src/helm/install/make-release.ts';
import { decodeRelease, encodeRelease } from '../../../src/helm/release/encode-release.ts';
import { bareChart, configMap, hookMap, rendered } from '../install/made-chart.ts';

const release = makeRelease({
  id: { name: 'eg', namespace: 'system' },
  revision: 1,
  chart: bareChart,
  config: { replicas: 2n },
  rendered: rendered(configMap('a'), hookMap('h', 'pre-install', -1)),
  now: new Date('2026-01-02T03:04:05Z'),
});
const base64 = (data: string | Buffer) => Buffer.from(data).toString('base64');

describe('release records', () => {
  it('are JSON in gzip in base64, twice, and come back as they were', () => {
    const data = encodeRelease(release);
    const inner = Buffer.from(Buffer.from(data, 'base64').toString(), 'base64');
    expect(JSON.parse(gunzipSync(inner).toString())).toMatchObject({ name: 'eg', version: 1, config: { replicas: 2 } });
    expect(decodeRelease(data)).toEqual({ ok: true, value: release });
  });

  it('are read without compression too', () => {
    expect(decodeRelease(base64(base64(JSON.stringify(release))))).toEqual({ ok: true, value: release });
  });

  it('keep hooks apart, without a weight of 0, and mark the first state', () => {
    expect(release.info).toMatchObject({ status: 'pending-install', first_deployed: '2026-01-02T03:04:05.000Z' });
    expect(release.hooks).toMatchObject([{ name: 'h', weight: -1, last_run: { phase: '' }, events: ['pre-install'] }]);
    expect(release.manifest).not.toContain('name: h');
  });

  it.each(['', base64('x'), base64(base64('{}')), base64(base64(Buffer.from([0x1f, 0x8b, 1])))])(
    'are refused when damaged (%#)',
    (data) => expect(decodeRelease(data).ok).toBe(false),
  );
});
