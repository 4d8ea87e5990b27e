import { ok } from '../../../core/result.ts';
import { stringMatcher } from '../../xds/message/string-matcher.ts';
import { any, type Message, withoutDefaults } from '../../xds/messages.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { HTTP1Settings } from './ir.ts';

/** HTTP/1 towards clients and, as far as it applies there, towards the backends of the listener's routes (spec/xds.md B.5). */
export const toXds: ToXdsHooks = {
  connectionManager: ({ listener: { http1 } }) => {
    if (!http1) return ok({});
    const httpProtocolOptions = { ...protocolOptions(http1), ...ignoredUpgrades(http1) };
    const isSet = isUpstreamSetting(http1) || Boolean(http1.ignoredUpgradeTypes?.length);
    return ok(isSet ? { httpProtocolOptions } : {});
  },
  cluster: ({ origin }) => {
    const http1 = origin.kind === 'httpRoute' ? origin.listener.http1 : undefined;
    return ok(http1 && isUpstreamSetting(http1) ? { http1ProtocolOptions: protocolOptions(http1) } : {});
  },
};

/** Ignored upgrades only concern clients. */
function isUpstreamSetting({ enableTrailers, preserveHeaderCase, http10 }: HTTP1Settings): boolean {
  return Boolean(enableTrailers || preserveHeaderCase || http10);
}

function protocolOptions({ enableTrailers, preserveHeaderCase, http10 }: HTTP1Settings): Message {
  return withoutDefaults({
    enableTrailers,
    headerKeyFormat: preserveHeaderCase ? preserveCase : undefined,
    acceptHttp10: Boolean(http10),
    defaultHostForHttp10: http10?.defaultHost,
  });
}

function ignoredUpgrades({ ignoredUpgradeTypes }: HTTP1Settings): Message {
  return withoutDefaults({ ignoreHttp11Upgrade: ignoredUpgradeTypes?.map(stringMatcher) });
}

const preserveCase: Message = {
  statefulFormatter: {
    name: 'preserve_case',
    typedConfig: any('envoy.extensions.http.header_formatters.preserve_case.v3.PreserveCaseFormatterConfig'),
  },
};
