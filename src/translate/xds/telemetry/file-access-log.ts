import type { Xds } from '../../ir/xds.ts';
import { any, type Message, type TypedExtension, withoutDefaults } from '../messages.ts';
import { accessLogFormatters, defaultAccessLogFields } from './access-log-fields.ts';

type AccessLog = NonNullable<Xds['accessLog']>;
type TextLog = NonNullable<AccessLog['text']>[number];
type JsonLog = NonNullable<AccessLog['json']>[number];

/** A log file with one line of text for each entry. */
export function fileLogOfText({ path, format }: TextLog): TypedExtension {
  const text = format ?? '';
  return fileLog(path, { textFormatSource: { inlineString: text } }, [text]);
}

/** A log file with one JSON object for each entry; an absent list of fields means the default ones, an empty list none. */
export function fileLogOfJson({ path, json }: JsonLog): TypedExtension {
  const fields = json ?? defaultAccessLogFields;
  return fileLog(
    path,
    { jsonFormat: Object.fromEntries(fields.map(({ key, value }) => [key, value])) },
    fields.map(({ value }) => value),
  );
}

function fileLog(path: string, format: Message, texts: readonly string[]): TypedExtension {
  return {
    name: 'envoy.access_loggers.file',
    typedConfig: any('envoy.extensions.access_loggers.file.v3.FileAccessLog', {
      path,
      logFormat: { ...format, ...withoutDefaults({ formatters: accessLogFormatters(texts) }) },
    }),
  };
}
