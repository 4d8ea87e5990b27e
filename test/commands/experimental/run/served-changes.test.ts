import { describe, expect, it } from 'vitest';
import { servedChanges } from '../../../../src/commands/experimental/run/served-changes.ts';
import { preparedGateway, servedListener, servedRoute } from './prepared-gateways.ts';

describe('servedChanges', () => {
  const http = servedListener();
  const before = [preparedGateway([http], [servedRoute('same'), servedRoute('moved'), servedRoute('old')])];

  it('has what is new or different, and the names of what is gone', () => {
    const later = servedListener({ name: 'default/eg/later', port: 81, localPort: 10081 });
    const moved = servedRoute('moved', { path: '/elsewhere' });
    const now = [preparedGateway([later], [servedRoute('same'), moved, servedRoute('new')])];
    expect(servedChanges(before, now)).toEqual({
      listeners: [later],
      routes: [moved, servedRoute('new')],
      gone: ['default/eg/http', 'old'].map((name) => ({ gateway: 'default/eg', name })),
    });
  });

  it('has everything of a Gateway that comes', () => {
    expect(servedChanges([], before)).toEqual({ listeners: [http], routes: before[0]?.routes, gone: [] });
  });

  it('is nothing when all is as it was', () => {
    expect(servedChanges(before, structuredClone(before.map(({ serviceAt, ...rest }) => rest)))).toBeUndefined();
    expect(servedChanges([], [])).toBeUndefined();
  });
});
