import { expect, it } from 'vitest';
import { checkRateLimit } from '../../../src/resources/configuration/check-rate-limit.ts';
import { findingsOf } from './findings-of.ts';

const redis = (fields: string) => `{backend: {type: Redis, redis: ${fields}}}`;
const ref = (fields: string) => redis(`{urlRef: {secretKeyRef: ${fields}}}`);
const at = 'backend.redis';

it.each([
  [redis('{url: "redis:6379"}'), []],
  [redis('{url: "redis:6379,redis-2:6379"}'), []],
  [redis('{url: "rediss://user:pw@redis.test:6379/0"}'), []],
  [redis('{url: "a b"}'), [`Invalid ${at}.url`]],
  [redis('{url: "redis:6379,:x"}'), [`Invalid ${at}.url`]],
  [redis('{url: 5}'), [`TypeInvalid ${at}.url`, `Invalid ${at}`]],
  [redis('{}'), [`Invalid ${at}`]],
  [redis('{url: "redis:6379", urlRef: {secretKeyRef: {name: a, key: b}}}'), [`Invalid ${at}`]],
  [ref('{name: a, key: b}'), []],
  [ref('{name: a, key: b, optional: false}'), []],
  [
    ref('{name: "", optional: true}'),
    [
      `Invalid ${at}.urlRef.secretKeyRef`,
      `Invalid ${at}.urlRef.secretKeyRef`,
      `Invalid ${at}.urlRef.secretKeyRef.optional`,
    ],
  ],
  ['{}', ['Invalid backend', 'Invalid backend']],
  ['{backend: {redis: {url: "redis:6379"}}}', ['Invalid backend']],
  ['{backend: {type: Memcached, redis: {url: "redis:6379"}}}', ['Invalid backend.type']],
  ['{backend: {type: Redis}}', ['Invalid backend']],
])('%s', (text, expected) => {
  expect(findingsOf(checkRateLimit, text)).toEqual(expected);
});
