import { expect, it } from 'vitest';
import { healthCheckLogRules } from '../../../../src/resources/rules/fragments/health-check-log.ts';
import { brokenRules } from '../broken-rules.ts';

it.each([
  [[], true],
  [['Failure', 'Success'], true],
  [['FailureSeriesStart', 'HealthyTransition'], true],
  [['Failure'], false],
  [['Success', 'HealthyTransition'], false],
])('matches %j of both outcomes: %s', (matches, fine) => {
  expect(brokenRules(healthCheckLogRules(['l']), { l: { matches } })).toEqual(fine ? [] : ['129 l.matches']);
});

it('needs the file of a sink that is one', () => {
  const sinks = [{ type: 'File', file: {} }, { type: 'File' }, { type: 'Other', file: {} }];
  expect(brokenRules(healthCheckLogRules(['l', 'm']), { m: { sinks } })).toEqual(['130 m.sinks.1', '130 m.sinks.2']);
});
