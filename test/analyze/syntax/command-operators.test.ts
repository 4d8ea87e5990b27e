import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/analyze/syntax/command-operators.ts';

describe('formatProblem', () => {
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
    expect(formatProblem(format)).toBeUndefined();
  });

  it.each(['100%', '%FOO%', '%req(a)%', '%REQ%', '%PROTOCOL(a)%', 'a % b', '%PROTOCOL', '%REQ(:AUTHORITY)'])(
    'refuses %s',
    (format) => {
      expect(formatProblem(format)).toEqual(expect.any(String));
    },
  );

  it('names the place of a lone percent sign', () => {
    expect(formatProblem('%PROTOCOL% 50%')).toContain('character 14');
  });
});
