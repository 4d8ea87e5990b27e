import { once } from 'node:events';
import { connect } from 'node:net';
import { Duplex } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { CommandError } from '../../src/core/errors.ts';
import { openLocalForward } from '../../src/kubernetes/local-forward.ts';

/** A tunnel that answers in capitals. */
const shouting = (): Duplex =>
  new Duplex({
    read() {},
    write(chunk, _, done) {
      this.push(String(chunk).toUpperCase());
      done();
    },
    final(done) {
      this.push(null);
      done();
    },
  });

async function say(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(text);
  socket.on('error', () => {});
  let answer = '';
  socket.on('data', (data) => {
    answer += data;
  });
  await once(socket, 'close');
  return answer;
}

describe('openLocalForward', () => {
  it('opens a tunnel for every connection', async () => {
    let tunnels = 0;
    const open = async () => {
      tunnels++;
      return shouting();
    };
    const forward = await openLocalForward(open, 0, { onError: () => {} });
    expect(await Promise.all([say(forward.port, 'a'), say(forward.port, 'b')])).toEqual(['A', 'B']);
    expect(tunnels).toBe(2);
    await forward.close();
  });

  it('tells about a tunnel that fails, and tries anew for the next connection', async () => {
    const errors: unknown[] = [];
    let tunnels = 0;
    const open = async () => {
      if (tunnels++ === 0) throw new Error('no pod');
      return shouting();
    };
    const forward = await openLocalForward(open, 0, { onError: (error) => errors.push(error) });
    expect([await say(forward.port, 'a'), await say(forward.port, 'b')]).toEqual(['', 'B']);
    expect(errors).toMatchObject([{ message: 'no pod' }]);
    await forward.close();
  });

  it('ends its connections when it is closed', async () => {
    const forward = await openLocalForward(async () => new Duplex({ read() {}, write() {} }), 0, { onError: () => {} });
    const socket = connect(forward.port, '127.0.0.1');
    await once(socket, 'connect');
    const closed = once(socket, 'close');
    await forward.close();
    await closed;
    expect(socket.destroyed).toBe(true);
  });

  it('refuses a port that is in use', async () => {
    const first = await openLocalForward(async () => shouting(), 0, { onError: () => {} });
    await expect(openLocalForward(async () => shouting(), first.port, { onError: () => {} })).rejects.toThrow(
      CommandError,
    );
    await first.close();
  });
});
