import { ok } from '../../../core/result.ts';
import type { XFCCCertData, XFCCForwardMode } from '../../ir/api-types.ts';
import { headerMutations } from '../../xds/message/header-values.ts';
import { any, type Message, withoutDefaults } from '../../xds/messages.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { HeaderSettings, RequestIDAction, XForwardedClientCert } from './ir.ts';

const filterType = 'envoy.filters.http.header_mutation';

/** Headers on the side of clients: settings of the connection manager, and changes before and after all filters (spec/xds.md B.5). */
export const toXds: ToXdsHooks = {
  filterTypes: [filterType],
  httpFilters: ({ listener: { headers } }) => {
    const responseMutations = headerMutations(
      headers?.lateAddResponseHeaders,
      headers?.lateRemoveResponseHeaders,
      headers?.lateRemoveResponseHeadersOnMatch,
    );
    if (responseMutations.length === 0) return ok([]);
    const typedConfig = any('envoy.extensions.filters.http.header_mutation.v3.HeaderMutation', {
      mutations: { responseMutations },
    });
    return ok([{ name: filterType, typedConfig }]);
  },
  connectionManager: ({ listener: { headers } }) =>
    ok({
      commonHttpProtocolOptions: underscores(headers),
      ...forwardedClientCert(headers?.xForwardedClientCert),
      ...(headers?.requestID ? requestIdFields[headers.requestID] : {}),
      ...earlyMutations(headers),
    }),
};

/** Requests whose headers have underscores are refused unless allowed: applications may take `_` and `-` for the same. */
function underscores(headers: HeaderSettings | undefined): Message {
  switch (headers?.withUnderscoresAction) {
    case 'Allow':
      return {};
    case 'DropHeader':
      return { headersWithUnderscoresAction: 'DROP_HEADER' };
    default:
      return { headersWithUnderscoresAction: 'REJECT_REQUEST' };
  }
}

/** Sanitizing is Envoy's default and not printed. */
const forwardModes: Readonly<Record<XFCCForwardMode, string | undefined>> = {
  Sanitize: undefined,
  ForwardOnly: 'FORWARD_ONLY',
  AppendForward: 'APPEND_FORWARD',
  SanitizeSet: 'SANITIZE_SET',
  AlwaysForwardOnly: 'ALWAYS_FORWARD_ONLY',
};

const certDetails: Readonly<Record<XFCCCertData, string>> = {
  Subject: 'subject',
  Cert: 'cert',
  Chain: 'chain',
  DNS: 'dns',
  URI: 'uri',
};

function forwardedClientCert(settings: XForwardedClientCert | undefined): Message {
  const forwardClientCertDetails = settings?.mode && forwardModes[settings.mode];
  const adds = settings?.mode === 'AppendForward' || settings?.mode === 'SanitizeSet';
  const details = adds ? (settings?.certDetailsToAdd ?? []) : [];
  const setCurrentClientCertDetails = Object.fromEntries(details.map((detail) => [certDetails[detail], true]));
  return {
    ...withoutDefaults({ forwardClientCertDetails }),
    ...(details.length > 0 ? { setCurrentClientCertDetails } : {}),
  };
}

const requestIdFields: Readonly<Record<RequestIDAction, Message>> = {
  PreserveOrGenerate: { generateRequestId: true, preserveExternalRequestId: true },
  Preserve: { generateRequestId: false, preserveExternalRequestId: true },
  Generate: { generateRequestId: true },
  Disable: { generateRequestId: false },
};

function earlyMutations(headers: HeaderSettings | undefined): Message {
  const mutations = headerMutations(
    headers?.earlyAddRequestHeaders,
    headers?.earlyRemoveRequestHeaders,
    headers?.earlyRemoveRequestHeadersOnMatch,
  );
  if (mutations.length === 0) return {};
  const typedConfig = any('envoy.extensions.http.early_header_mutation.header_mutation.v3.HeaderMutation', {
    mutations,
  });
  return {
    earlyHeaderMutationExtensions: [{ name: 'envoy.http.early_header_mutation.header_mutation', typedConfig }],
  };
}
