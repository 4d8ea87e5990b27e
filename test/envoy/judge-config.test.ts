import { describe, expect, it } from 'vitest';
import { judgeConfig } from '../../src/envoy/judge-config.ts';
import { fakeEnvoy } from '../analyze/fake-envoy.ts';

const refusing = (stderr: string): string => fakeEnvoy(`cat >&2 <<'END'\n${stderr}\nEND\nexit 1`);

describe('judgeConfig', () => {
  it('gives Envoy the configuration to validate', async () => {
    const envoy = fakeEnvoy(
      'case "$*" in "--mode validate -c "*) grep -q \'{"admin":{"a":1}}\' "$config" ;; *) exit 1 ;; esac',
    );
    expect(await judgeConfig(envoy, { admin: { a: 1 } })).toEqual({ accepted: true });
  });

  it('runs a command with arguments', async () => {
    const envoy = fakeEnvoy('[ "$1 $2" = "run --mode" ]');
    expect(await judgeConfig([envoy, 'run'], {})).toEqual({ accepted: true });
  });

  it.each([
    [
      'Envoy’s words without its prefix',
      "[2026-01-01][1][critical][main] [source/server.cc:1] error initializing configuration '/tmp/x/envoy.json': no such cluster\nmore",
      'no such cluster',
    ],
    [
      'the reason behind a message',
      "[critical] error initializing configuration 'x': Protobuf message (type T reason\nname: a\nProto constraint validation failed (Field: too short)\n",
      'Field: too short',
    ],
    ['a line that tells of an error', 'starting\nunknown exception: x\nend', 'unknown exception: x'],
    ['the first line', '\nodd\nend', 'odd'],
    ['that there is none', '', 'no reason given'],
  ])('has as complaint %s', async (_, stderr, message) => {
    expect(await judgeConfig(refusing(stderr), {})).toEqual({ accepted: false, message });
  });

  it('fails when Envoy cannot be run, crashes or hangs', async () => {
    await expect(judgeConfig('/no/such/envoy', {})).rejects.toThrow('ENOENT');
    await expect(judgeConfig(fakeEnvoy('kill -SEGV $$'), {})).rejects.toThrow('SIGSEGV');
    await expect(judgeConfig(fakeEnvoy('exec sleep 60'), {}, 50)).rejects.toThrow('0.05s');
  });
});
