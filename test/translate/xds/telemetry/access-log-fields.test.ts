import { expect, it } from 'vitest';
import {
  accessLogFormatters,
  defaultAccessLogFields,
} from '../../../../src/translate/xds/telemetry/access-log-fields.ts';

it('records 24 different things, each by a command operator', () => {
  expect(new Set(defaultAccessLogFields.map(({ key }) => key)).size).toBe(24);
  expect(defaultAccessLogFields.filter(({ value }) => !/^%[A-Z_]+(\([A-Z:?-]+\))?%$/.test(value))).toEqual([]);
});

it('names the extension that a command operator needs, once', () => {
  const text = '%REQ_WITHOUT_QUERY(X-ENVOY-ORIGINAL-PATH?:PATH)%';
  expect(accessLogFormatters(['%PROTOCOL%', `a ${text}`, text])).toEqual([
    {
      name: 'envoy.formatter.req_without_query',
      typedConfig: {
        '@type': 'type.googleapis.com/envoy.extensions.formatter.req_without_query.v3.ReqWithoutQuery',
      },
    },
  ]);
  expect(accessLogFormatters(['%REQ(:PATH)%', 'REQ_WITHOUT_QUERY'])).toEqual([]);
});
