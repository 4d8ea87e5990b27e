import { describe, expect, it } from 'vitest';
import { reportLeftovers } from '../../../../src/commands/experimental/translate/report-leftovers.ts';
import { route, world } from '../../../analyze/analyze-text.ts';
import { fakeIo } from '../../run-command.ts';
import { translatedText } from './translated-text.ts';

const unread =
  'apiVersion: v1\nkind: Service\nmetadata: { name: unread, namespace: default }\nspec: { ports: [{ port: 1 }] }\n---\n';
const lost = route.replace('name: shop,', 'name: lost,').replace('{ name: eg }', '{ name: eg, sectionName: gone }');

async function report(text: string, settings: { readonly quiet?: boolean; readonly cluster?: boolean } = {}) {
  const { loaded, translation } = await translatedText(text);
  const { io, err } = fakeIo();
  const count = reportLeftovers(loaded, translation, { quiet: false, cluster: false, ...settings, stderr: io.stderr });
  return { count, lines: err().split('\n').slice(0, -1) };
}

describe('reportLeftovers', () => {
  it('is silent when everything is used', async () => {
    expect(await report(world + route)).toEqual({ count: 0, lines: [] });
  });

  it('names what was rejected or that nothing reads, with its place', async () => {
    const { count, lines } = await report(world + route + unread + lost);
    expect(count).toBe(2);
    expect(lines).toEqual([
      expect.stringMatching(/:\d+: warning: Service default\/unread was ignored: \S/),
      expect.stringMatching(/:\d+: warning: HTTPRoute default\/lost was rejected: \S/),
    ]);
  });

  it('counts when it is quiet too', async () => {
    expect(await report(world + route + unread, { quiet: true })).toEqual({ count: 1, lines: [] });
  });

  it('does not count what a cluster holds for others', async () => {
    const { count, lines } = await report(world + route + unread + lost, { cluster: true });
    expect([count, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toContain('HTTPRoute default/lost');
  });
});
