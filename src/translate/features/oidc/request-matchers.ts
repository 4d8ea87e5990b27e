import type { OIDCDenyRedirect } from '../../ir/api-types.ts';
import type { SecurityFeatures } from '../../ir/slices.ts';
import type { Message } from '../../xds/messages.ts';

type JWTProviders = NonNullable<NonNullable<SecurityFeatures['jwt']>['providers']>;
type RedirectHeader = OIDCDenyRedirect['headers'][number];

/** Requests that carry a token for one of the route's JWT providers need no login. */
export function passThroughMatchers(providers: JWTProviders): readonly Message[] {
  return providers.flatMap(({ extractFrom }): readonly Message[] => {
    if (!extractFrom) return [{ name: 'Authorization', stringMatch: { prefix: 'Bearer ' } }];
    return (extractFrom.headers ?? []).map(({ name, valuePrefix }) =>
      valuePrefix ? { name, stringMatch: { prefix: valuePrefix } } : { name },
    );
  });
}

/** Requests that get an error in place of a redirect to the login page. */
export function denyRedirectMatchers(deny: OIDCDenyRedirect | undefined): readonly Message[] {
  return (deny?.headers ?? []).map((header) => ({ name: header.name, stringMatch: headerMatcher(header) }));
}

function headerMatcher({ type, value }: RedirectHeader): Message {
  switch (type ?? 'Exact') {
    case 'Exact':
      return { exact: value };
    case 'Prefix':
      return { prefix: value };
    case 'Suffix':
      return { suffix: value };
    case 'RegularExpression':
      return { safeRegex: { regex: value } };
  }
}
