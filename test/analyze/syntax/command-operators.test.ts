import { describe, expect, it } from 'vitest';
import { substitutionFormatProblem } from '../../../src/analyze/syntax/command-operators.ts';

describe('substitutionFormatProblem', () => {
  it.each([
    'no operator',
    '100%%',
    '%PROTOCOL%',
    '%REQ(:PATH):20%',
    '%REQ(X-ENVOY-ORIGINAL-PATH?:PATH)%',
    '[%START_TIME(%Y-%m-%d)%] %START_TIME%',
    '%BYTES_SENT()%',
    '%COALESCE({"operators":["HOSTNAME"]})%',
  ])('takes %s', (format) => {
    expect(substitutionFormatProblem(format)).toBeUndefined();
  });

  it.each(['100%', '%FOO%', '%req(a)%', '%REQ%', '%PROTOCOL(a)%', 'a % b', '%PROTOCOL', '%REQ(:AUTHORITY)'])(
    'refuses %s',
    (format) => {
      expect(substitutionFormatProblem(format)).toEqual(expect.any(String));
    },
  );

  it('names the place of a lone percent sign', () => {
    expect(substitutionFormatProblem('%PROTOCOL% 50%')).toContain('character 14');
  });
});
