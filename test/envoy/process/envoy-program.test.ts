import { describe, expect, it } from 'vitest';
import { envoyCommand, envoyContainer } from '../../../src/envoy/process/envoy-program.ts';

const start = { name: 'egctl-run-abc-1', bootstrap: { admin: {} }, file: '/tmp/x/bootstrap.json' };
const flags = ['--concurrency', '2'];

describe('a command line of Envoy', () => {
  it('gives a binary the file', () => {
    expect(envoyCommand(['/usr/bin/envoy'])(start, flags).command).toEqual([
      ...['/usr/bin/envoy', '-c', '/tmp/x/bootstrap.json', '--concurrency', '2'],
    ]);
  });

  it('gives other commands the bootstrap itself', () => {
    expect(envoyCommand(['func-e', 'run'])(start, flags).command).toEqual([
      ...['func-e', 'run', '--config-yaml', '{"admin":{}}', '--concurrency', '2'],
    ]);
  });

  it('runs a container on the network of this machine and knows how to remove it', () => {
    const { command, remove } = envoyContainer('podman', 'image:tag')(start, flags);
    expect(command.slice(0, 8)).toEqual([
      ...['podman', 'run', '--rm', '--name', 'egctl-run-abc-1', '--network', 'host', 'image:tag'],
    ]);
    expect(command).toContain('{"admin":{}}');
    expect(remove).toEqual(['podman', 'rm', '--force', 'egctl-run-abc-1']);
  });
});
