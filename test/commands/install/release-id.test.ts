import { describe, expect, it } from 'vitest';
import { flagValues } from '../../../src/commands/flag-values.ts';
import { releaseId } from '../../../src/commands/install/release-id.ts';
import { releaseNameFlags } from '../../../src/commands/release-name-flags.ts';
import { UsageError } from '../../../src/core/errors.ts';

describe('releaseId', () => {
  it.each([
    [{}, { name: 'eg', namespace: 'envoy-gateway-system' }],
    [
      { 'release-name': 'mine', namespace: 'team' },
      { name: 'mine', namespace: 'team' },
    ],
    [
      { name: 'go', 'release-name': 'mine' },
      { name: 'go', namespace: 'envoy-gateway-system' },
    ],
    [{ namespace: '' }, { name: 'eg', namespace: 'envoy-gateway-system' }],
  ])('of %j', (given, expected) => {
    expect(releaseId(flagValues(releaseNameFlags, given))).toEqual(expected);
  });

  it.each(['', 'Eg', 'a_b', '-a', 'a-', 'a'.repeat(54)])('refuses the name "%s" as Helm does', (name) => {
    expect(() => releaseId(flagValues(releaseNameFlags, { 'release-name': name }))).toThrow(UsageError);
  });
});
