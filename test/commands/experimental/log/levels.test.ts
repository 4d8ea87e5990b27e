import { describe, expect, it } from 'vitest';
import { activeLevels, loggingPaths, parseLevels } from '../../../../src/commands/experimental/log/levels.ts';
import { UsageError } from '../../../../src/core/errors.ts';

describe('parseLevels', () => {
  it.each([
    ['debug', { level: 'debug' }],
    ['WARN', { level: 'warning' }],
    ['http:Trace', { component: 'http', level: 'trace' }],
    ['a:b:off', { component: 'a:b', level: 'off' }],
  ])('reads %s', (text, expected) => {
    expect(parseLevels([text])).toEqual([expected]);
  });

  it.each(['', 'http:', ':debug', 'loud', 'http:loud'])('refuses "%s"', (text) => {
    expect(() => parseLevels([text])).toThrow(UsageError);
  });

  it('suggests a level', () => {
    expect(() => parseLevels(['http:debg'])).toThrow(expect.objectContaining({ hint: 'Did you mean debug?' }));
  });
});

describe('loggingPaths', () => {
  it('sets all components before single ones, which go into one request', () => {
    expect(loggingPaths(parseLevels(['http:debug', 'warn', 'router:trace']))).toEqual([
      '/logging?level=warning',
      '/logging?paths=http:debug,router:trace',
    ]);
  });

  it('is empty without changes, and keeps names from meaning more than they are', () => {
    expect(loggingPaths([])).toEqual([]);
    expect(loggingPaths([{ component: 'a&b', level: 'off' }])).toEqual(['/logging?paths=a%26b:off']);
  });
});

describe('activeLevels', () => {
  it('reads the lines below the heading', () => {
    expect(activeLevels('active loggers:\n  http: debug\n  router: warning  \n\n')).toEqual({
      http: 'debug',
      router: 'warning',
    });
    expect(activeLevels('no such path')).toEqual({});
  });
});
