import type { FieldReader } from '../../fields/field-reader.ts';

/** Where the provider sends users back to unless the policy says otherwise; Envoy fills in the request's scheme and host. */
export const defaultRedirectURL = '%REQ(x-forwarded-proto)%://%REQ(:authority)%/oauth2/callback';

const form = /^(?:https?|%REQ\(x-forwarded-proto\)%):\/\/(?<host>[^/?#]+)(?<path>\/[^?#]*)?/;

/** The path of a redirect URL; undefined, with a problem, for a URL that cannot serve as one. */
export function readRedirectURL(url: string, read: FieldReader): string | undefined {
  const { path } = form.exec(url)?.groups ?? {};
  if (path !== undefined && path !== '/') return path;
  read.problem(
    `"${url}" must be a URL of http, https or %REQ(x-forwarded-proto)% with a host and a path other than /`,
    'redirectURL',
  );
  return undefined;
}
