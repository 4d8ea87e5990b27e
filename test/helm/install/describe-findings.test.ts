import { expect, it } from 'vitest';
import { describeFindings } from '../../../src/helm/install/describe-findings.ts';

const finding = (message: string) => ({ level: 'error' as const, message, hint: `mend ${message}` });

it('counts the findings and puts each hint below its own', () => {
  expect(
    describeFindings([finding('a')])
      .split('\n')
      .slice(1),
  ).toEqual(['- a', '  mend a']);
  const [head, ...lines] = describeFindings([finding('a'), finding('b')]).split('\n');
  expect(head).toContain('2 ');
  expect(lines).toEqual(['- a', '  mend a', '- b', '  mend b']);
});
