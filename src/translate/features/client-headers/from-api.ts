import { compact } from '../../../core/compact.ts';
import type { ClientTrafficPolicyHeaders as HeadersSpec } from '../../../resources/generated/types.ts';
import { fieldReader } from '../../fields/field-reader.ts';
import type { HTTPListener } from '../../ir/listener.ts';
import type { FromApiHooks } from '../feature.ts';
import type { ClientInput, Outcome } from '../from-api-hooks.ts';
import { headerModifier } from './header-modifier.ts';
import type { RequestIDAction, XForwardedClientCert } from './ir.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { client: { http: fromClientPolicy } };

function fromClientPolicy({ policy }: ClientInput): Outcome<Partial<HTTPListener>> {
  const { headers } = policy.spec;
  if (!headers) return {};
  const read = fieldReader('spec', 'headers');
  const early = headerModifier(headers.earlyRequestHeaders, 'earlyRequestHeaders', read);
  const late = headerModifier(headers.lateResponseHeaders, 'lateResponseHeaders', read);
  return read.outcome({
    headers: compact({
      enableEnvoyHeaders: headers.enableEnvoyHeaders || undefined,
      disableRateLimitHeaders: headers.disableRateLimitHeaders || undefined,
      xForwardedClientCert: forwardedClientCert(headers),
      withUnderscoresAction: headers.withUnderscoresAction ?? 'RejectRequest',
      requestID: requestID(headers),
      earlyAddRequestHeaders: early.add,
      earlyRemoveRequestHeaders: early.remove,
      earlyRemoveRequestHeadersOnMatch: early.removeOnMatch,
      lateAddResponseHeaders: late.add,
      lateRemoveResponseHeaders: late.remove,
      lateRemoveResponseHeadersOnMatch: late.removeOnMatch,
    }),
  });
}

/** `requestID` wins over the deprecated switch `preserveXRequestID`. */
function requestID({ requestID: action, preserveXRequestID }: HeadersSpec): RequestIDAction | undefined {
  return action ?? (preserveXRequestID ? 'PreserveOrGenerate' : undefined);
}

/** Details of the client's certificate only go out in the modes that write the header. */
function forwardedClientCert({ xForwardedClientCert: spec }: HeadersSpec): XForwardedClientCert | undefined {
  if (!spec) return undefined;
  const { mode = 'Sanitize', certDetailsToAdd = [] } = spec;
  const writes = mode === 'AppendForward' || mode === 'SanitizeSet';
  return compact({ mode, certDetailsToAdd: writes && certDetailsToAdd.length > 0 ? certDetailsToAdd : undefined });
}
