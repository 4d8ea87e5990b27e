import { any, type FunctionTable, takes, text } from '../function-table.ts';
import { TemplateError } from '../template-error.ts';

/** Helm's own functions. */
export const helmFunctions: FunctionTable = {
  include: (args, host) => {
    const [name = null, data = null] = args;
    return host.include(text(name), data);
  },
  tpl: (args, host) => {
    const [source = null, data = null] = args;
    return host.tpl(text(source), data);
  },
  lookup: (args, host) => {
    const [apiVersion = '', kind = '', namespace = '', name = ''] = args.map(text);
    return host.lookup(apiVersion, kind, namespace, name);
  },
  required: takes([text, any], (message, value) => {
    if (value === null || value === '') throw new TemplateError(message);
    return value;
  }),
  fail: takes([text], (message) => {
    throw new TemplateError(message);
  }),
  // Names are not resolved while rendering, as in Helm without --enable-dns.
  getHostByName: () => '',
};
