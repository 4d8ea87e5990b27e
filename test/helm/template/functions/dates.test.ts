import { describe, expect, it } from 'vitest';
import { dateFunctions, instant } from '../../../../src/helm/template/functions/dates.ts';
import { GoObject, Int64, type Value } from '../../../../src/helm/template/value.ts';
import { call, fakeHost, printed } from '../call-function.ts';

const day = instant(new Date('2020-05-06T07:08:09.500Z'));
const run = (name: string, ...args: readonly Value[]): string => printed(dateFunctions, name, args);

describe('dateFunctions', () => {
  it.each([
    ['now', [], '2026-01-02 12:00:00 +0000 UTC'],
    ['date', ['2006-01-02', day], '2020-05-06'],
    ['date', ['2006-01-02', 0n], '1970-01-01'],
    ['date', ['2006-01-02', 'text'], '2026-01-02'],
    ['dateInZone', ['15:04 -0700', day, 'Asia/Kolkata'], '12:38 +0530'],
    ['date_in_zone', ['15:04', new Int64(60n), 'UTC'], '00:01'],
    ['htmlDate', [day], '2020-05-06'],
    ['htmlDateInZone', [1588802400n, 'Asia/Tokyo'], '2020-05-07'],
    ['unixEpoch', [day], '1588748889'],
    ['ago', [instant(new Date('2026-01-02T10:29:55Z'))], '1h30m5s'],
    ['toDate', ['2006-01-02 15:04', '2020-05-06 07:08'], '2020-05-06 07:08:00 +0000 UTC'],
    ['toDate', ['2006-01-02', 'bad'], '0001-01-01 00:00:00 +0000 UTC'],
    ['mustToDate', ['2006.01.02', '2020.05.06'], '2020-05-06 00:00:00 +0000 UTC'],
    ['mustToDate', ['2006.01.02', '2020-05-06'], 'error'],
    ['toDate', ['2006-01-02T15:04:05Z07:00', '2020-05-06T07:08:09+02:00'], '2020-05-06 07:08:09 +0200 +0200'],
    ['dateModify', ['x', day], '2020-05-06 07:08:09.5 +0000 UTC'],
    ['mustDateModify', ['x', day], 'error'],
    ['dateModify', ['-1.5h', day], '2020-05-06 05:38:09.5 +0000 UTC'],
    ['date_modify', ['1h2m3s', day], '2020-05-06 08:10:12.5 +0000 UTC'],
    ['mustDateModify', ['500ms', day], '2020-05-06 07:08:10 +0000 UTC'],
    ['must_date_modify', ['1h', day], '2020-05-06 08:08:09.5 +0000 UTC'],
  ] as readonly [string, Value[], string][])('%s of %o is %s', (name, args, expected) => {
    expect(run(name, ...args)).toBe(expected);
  });

  it.each([
    ['duration', ['95'], '1m35s'],
    ['duration', [new Int64(3600n)], '1h0m0s'],
    ['duration', [95n], '0s'],
    ['duration', ['-5'], '-5s'],
    ['durationRound', ['2h10m5s'], '2h'],
    ['durationRound', ['2400h10m5s'], '3mo'],
    ['durationRound', ['9000h'], '1y'],
    ['durationRound', ['-36h'], '1d'],
    ['durationRound', ['2 hours'], '0s'],
    ['durationRound', ['.5h'], '30m'],
    ['durationRound', [new Int64(90_000_000_000n)], '1m'],
    ['durationRound', [''], '0s'],
  ] as readonly [string, Value[], string][])('%s of %o is %s', (name, args, expected) => {
    expect(run(name, ...args)).toBe(expected);
  });
});

describe('instant', () => {
  const method = (name: string, ...args: readonly Value[]): Value =>
    (day instanceof GoObject && day.methods.get(name)?.(args)) || null;

  it.each([
    ['Year', 2020n],
    ['Month', 'May'],
    ['Day', 6n],
    ['Weekday', 'Wednesday'],
    ['YearDay', 127n],
    ['Hour', 7n],
    ['Minute', 8n],
    ['Second', 9n],
    ['Nanosecond', 500_000_000n],
    ['Unix', new Int64(1588748889n)],
    ['UnixMilli', new Int64(1588748889500n)],
    ['UnixNano', new Int64(1588748889500000000n)],
    ['String', '2020-05-06 07:08:09.5 +0000 UTC'],
  ])('has %s', (name, expected) => {
    expect(method(name)).toEqual(expected);
  });

  it('formats, adds and compares', () => {
    expect(method('Format', '02/01/06')).toBe('06/05/20');
    const later = method('AddDate', 0n, 1n, 26n);
    expect(printed(dateFunctions, 'htmlDate', [later])).toBe('2020-07-02');
    expect([method('Before', later), method('After', later), method('Equal', day)]).toEqual([true, null, true]);
  });

  it('keeps its zone', () => {
    const there = instant(new Date('2020-05-06T23:30:00Z'), 120);
    const method = (name: string, ...args: readonly Value[]): Value =>
      (there instanceof GoObject && there.methods.get(name)?.(args)) || null;
    expect([method('Day'), method('Hour'), method('Unix')]).toEqual([7n, 1n, new Int64(1588807800n)]);
    expect(printed(dateFunctions, 'dateModify', ['1h', there])).toBe('2020-05-07 02:30:00 +0200 +0200');
    expect(printed(dateFunctions, 'unixEpoch', [method('AddDate', 0n, 0n, 1n)])).toBe('1588894200');
    expect(printed(dateFunctions, 'htmlDate', [there])).toBe('2020-05-06');
  });

  it('is zero only where a date could not be read', () => {
    const zero = call(dateFunctions, 'toDate', ['2006', 'x'], fakeHost);
    expect(zero instanceof GoObject && zero.methods.get('IsZero')?.([])).toBe(true);
    expect(method('IsZero')).toBeNull();
  });
});
