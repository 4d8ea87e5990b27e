import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { printBootstraps } from '../../../../src/commands/experimental/run/print-bootstraps.ts';
import type { GatewaySession } from '../../../../src/run/gateway-session.ts';
import { fakeIo } from '../../run-command.ts';
import { preparedGateway } from './prepared-gateways.ts';

const session = {
  xdsPort: 18000,
  gateways: () => ['default/a', 'default/b'].map((name) => ({ ...preparedGateway([], []), name })),
  bootstrap: (gateway: string, adminPort: number) => ({ node: { cluster: gateway }, admin: { port: adminPort } }),
} as unknown as GatewaySession;
const expected = [
  { node: { cluster: 'default/a' }, admin: { port: 19000 } },
  { node: { cluster: 'default/b' }, admin: { port: 19001 } },
];

describe('printBootstraps', () => {
  it('writes a document for each Gateway, each with an admin port of its own', () => {
    const { io, out, err } = fakeIo();
    printBootstraps(session, io, false);
    const documents = out().split('---\n').slice(1);
    expect(documents.map((text) => load(text))).toEqual(expected);
    expect(documents[1]).toContain('# Gateway default/b');
    expect(err()).toContain('18000');
  });

  it('writes events', () => {
    const { io, out, err } = fakeIo();
    printBootstraps(session, io, true);
    const events = out()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(events).toEqual(
      ['default/a', 'default/b'].map((gateway, i) => ({
        event: 'bootstrap',
        gateway,
        xdsPort: 18000,
        bootstrap: expected[i],
      })),
    );
    expect(err()).toBe('');
  });
});
