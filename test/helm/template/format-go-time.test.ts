import { describe, expect, it } from 'vitest';
import { formatGoTime } from '../../../src/helm/template/format-go-time.ts';

const date = new Date('2026-03-04T15:06:07.080Z');

describe('formatGoTime', () => {
  it.each([
    ['2006-01-02 15:04:05', '2026-03-04 15:06:07'],
    ['Mon Jan _2 3:04PM 06', 'Wed Mar  4 3:06PM 26'],
    ['Monday, January 2', 'Wednesday, March 4'],
    ['03:4:5 pm 1/2', '03:6:7 pm 3/4'],
    ['002 __2', '063  63'],
    ['15:04:05.000 MST', '15:06:07.080 UTC'],
    ['05.000000 05.999 05,9', '07.080000 07.08 07'],
    ['Z07:00 -07:00 Z0700 -0700 -07 -07:00:00', 'Z +00:00 Z +0000 +00 +00:00:00'],
    ['no layout', 'no layout'],
    ['', ''],
  ])('%j is %j', (layout, text) => {
    expect(formatGoTime(layout, date)).toBe(text);
  });

  it.each([
    ['00:30', '12:30AM 12AM'],
    ['12:30', '12:30PM 12PM'],
    ['13:00', '01:00PM 1PM'],
  ])('counts hours up to 12 at %s', (time, text) => {
    expect(formatGoTime('03:04PM 3PM', new Date(`2026-01-01T${time}:00Z`))).toBe(text);
  });

  it.each([
    ['Europe/Berlin', '2026-03-04 16:06 +0100'],
    ['America/New_York', '2026-03-04 10:06 -0500'],
    ['Asia/Kolkata', '2026-03-04 20:36 +0530'],
    ['Pacific/Auckland', '2026-03-05 04:06 +1300'],
    ['+02:00', '2026-03-04 17:06 +0200'],
    ['-03:30', '2026-03-04 11:36 -0330'],
    ['Nowhere/At_all', '2026-03-04 15:06 +0000'],
    ['Local', '2026-03-04 15:06 +0000'],
    ['', '2026-03-04 15:06 +0000'],
  ])('tells the time in %j', (zone, text) => {
    expect(formatGoTime('2006-01-02 15:04 -0700', date, zone)).toBe(text);
  });

  it('knows leap years and years before 1000', () => {
    expect(formatGoTime('002', new Date('2024-12-31T00:00:00Z'))).toBe('366');
    expect(formatGoTime('2006-01-02', new Date('0001-01-01T00:00:00Z'))).toBe('0001-01-01');
  });
});
