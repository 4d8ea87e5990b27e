import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** CORS that lets every site act with the cookies of a user. */
export const corsAnyOriginWithCredentials = defineCheck({
  code: 'EG0042',
  name: 'cors-any-origin-with-credentials',
  severity: 'warning',
  summary: 'CORS allows credentials from every origin',
  docs: {
    what: 'CORS allows credentials, and its origins include `*` or a pattern that any site can meet.',
    why: 'Every website that a signed-in user visits can read their data through your API.',
    example: `kind: SecurityPolicy
spec:
  cors:
    allowOrigins: ["*"]
    allowCredentials: true`,
    fix: 'List the origins that need it, or switch credentials off.',
  },
  *run({ index }) {
    for (const { owner, path, value, parent } of index.fields('allowOrigins')) {
      if (parent.allowCredentials !== true || !Array.isArray(value)) continue;
      for (const [i, origin] of value.entries()) {
        if (typeof origin !== 'string' || !/^(https?:\/\/|\*:\/\/)?\*(:\*|:\d+)?$/.test(origin)) continue;
        yield {
          resource: refOf(owner),
          path: [...path, i],
          message: `every site that matches ${origin} may send requests with credentials`,
          hint: 'List the origins that need it, or set allowCredentials to false.',
        };
      }
    }
  },
});
