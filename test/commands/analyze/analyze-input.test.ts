import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/analyze/registry.ts';
import { analyzeInput, isUnreadable } from '../../../src/commands/analyze/analyze-input.ts';
import { analyzeCommand } from '../../../src/commands/analyze.ts';
import { CommandError, UsageError } from '../../../src/core/errors.ts';
import { route, world } from '../../analyze/analyze-text.ts';
import { type GivenFlags, invocationOf } from '../run-command.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder({
  'world.yaml': world,
  'route.yaml': route.replace('name: shop, port', 'name: gone, port'),
});

const only = checks.filter(({ code }) => code === 'EG0004');
const read = (given: GivenFlags) =>
  analyzeInput(invocationOf(analyzeCommand, { 'use-cluster': false, ...given }, { cwd: folder }).invocation, only);

describe('analyzeInput', () => {
  it('analyses files together and runs the checks that it is given', async () => {
    const { loaded, findings, notes } = await read({ file: ['world.yaml', 'route.yaml'] });
    expect(loaded.documents.map(({ ref }) => ref.kind)).toEqual(['GatewayClass', 'Gateway', 'Service', 'HTTPRoute']);
    expect([...loaded.texts.keys()]).toEqual(['world.yaml', 'route.yaml']);
    expect(findings.map(({ code }) => code)).toEqual(['EG0004']);
    expect(notes).toEqual([]);
  });

  it('places findings that name a resource of the input', async () => {
    const { place } = await read({ file: ['route.yaml'] });
    const resource = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'default', name: 'shop' };
    const finding = { code: 'EG0001', severity: 'error', message: '', resource, path: ['spec', 'rules'] } as const;
    expect(place([finding])).toMatchObject([{ place: { file: 'route.yaml', line: 7 } }]);
    const foreign = { ...finding, resource: { ...resource, name: 'other' } };
    expect(place([foreign])).toEqual([foreign]);
  });

  it('fails with the diagnostic when a file cannot be read, and with wrong usage when there is none', async () => {
    const missing = read({ file: ['world.yaml', 'gone.yaml'] });
    await expect(missing).rejects.toBeInstanceOf(CommandError);
    await expect(missing).rejects.toMatchObject({ diagnostics: [{ code: 'source-not-found' }] });
    await expect(read({})).rejects.toBeInstanceOf(UsageError);
  });

  it('asks an Envoy only when it is told to', async () => {
    const failure = read({ file: ['world.yaml', 'route.yaml'], envoy: join(folder, 'no-envoy') });
    await expect(failure).rejects.toThrow(/no-envoy/);
  });
});

describe('isUnreadable', () => {
  it.each([
    ['source-not-found', true],
    ['url-failed', true],
    ['yaml-syntax', false],
    ['EG0004', false],
  ])('%s: %s', (code, expected) => {
    expect(isUnreadable({ code, severity: 'error', message: '' })).toBe(expected);
  });
});
