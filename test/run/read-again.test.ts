import { expect, it } from 'vitest';
import { withRereadableStdin } from '../../src/run/read-again.ts';
import { fakeIo } from '../commands/run-command.ts';

it('standard input can be read again', async () => {
  const { io } = fakeIo({
    stdin: (async function* () {
      yield Buffer.from('a');
      yield Buffer.from('b');
    })(),
  });
  const again = withRereadableStdin(io);
  const read = async (): Promise<string> => {
    let text = '';
    for await (const chunk of again.stdin) text += Buffer.from(chunk).toString();
    return text;
  };
  expect([await read(), await read()]).toEqual(['ab', 'ab']);
});
