import { describe, expect, it } from 'vitest';
import { fileLogOfJson, fileLogOfText } from '../../../../src/translate/xds/telemetry/file-access-log.ts';
import { at } from '../../infra/infra-fixture.ts';

const path = '/dev/stdout';
const operator = '%REQ_WITHOUT_QUERY(X)%';
const formatters = (log: object) => at(log, 'typedConfig', 'logFormat', 'formatters');

describe('fileLogOfText', () => {
  it('writes lines of the format', () => {
    expect(fileLogOfText({ path, format: 'x\n' })).toEqual({
      name: 'envoy.access_loggers.file',
      typedConfig: {
        '@type': 'type.googleapis.com/envoy.extensions.access_loggers.file.v3.FileAccessLog',
        path,
        logFormat: { textFormatSource: { inlineString: 'x\n' } },
      },
    });
    expect(formatters(fileLogOfText({ path, format: operator }))).toHaveLength(1);
  });
});

describe('fileLogOfJson', () => {
  const fieldsOf = (log: object) => at(log, 'typedConfig', 'logFormat', 'jsonFormat') as object;

  it('writes the fields given, the default ones for none given, none for an empty list', () => {
    expect(fieldsOf(fileLogOfJson({ path, json: [{ key: 'a', value: '%PROTOCOL%' }] }))).toEqual({ a: '%PROTOCOL%' });
    expect(Object.keys(fieldsOf(fileLogOfJson({ path })))).toHaveLength(24);
    expect(fieldsOf(fileLogOfJson({ path, json: [] }))).toEqual({});
  });

  it('names the extension that a field needs', () => {
    expect(formatters(fileLogOfJson({ path, json: [{ key: 'a', value: operator }] }))).toHaveLength(1);
    expect(formatters(fileLogOfJson({ path }))).toBeUndefined();
  });
});
