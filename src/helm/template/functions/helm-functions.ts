import { any, asks, type FunctionTable, takes, text } from '../function-table.ts';
import { TemplateError } from '../template-error.ts';

/** Helm's own functions. */
export const helmFunctions: FunctionTable = {
  include: asks([text, any], (host, name, data) => host.include(name, data)),
  tpl: asks([text, any], (host, source, data) => host.tpl(source, data)),
  lookup: asks([text, text, text, text], (host, ...query) => host.lookup(...query)),
  required: takes([text, any], (message, value) => {
    if (value === null || value === '') throw new TemplateError(message);
    return value;
  }),
  fail: takes([text], (message) => {
    throw new TemplateError(message);
  }),
  // Names are not resolved while rendering, as in Helm without --enable-dns.
  getHostByName: takes([text], (_name: string) => ''),
};
