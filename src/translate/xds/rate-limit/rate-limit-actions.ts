import type { CIDRMatch, StringMatch } from '../../ir/match.ts';
import { cidrRange } from '../message/cidr-range.ts';
import { stringMatcher } from '../message/string-matcher.ts';
import { type Message, withoutDefaults } from '../messages.ts';
import { cidrValue, type RuleCriterion } from './rule-criteria.ts';

/** The descriptor keys of an address match: of the range and of the single address. */
export interface AddressKeys {
  readonly range: string;
  readonly address: string;
}

/** The rate limit actions of one criterion: what of a request becomes a descriptor entry (envoy.config.route.v3.RateLimit.Action). */
export function criterionActions(criterion: RuleCriterion, addressKeys: AddressKeys): readonly Message[] {
  switch (criterion.kind) {
    case 'header':
      return [headerAction(criterion.key, criterion.match)];
    case 'method':
      return [headerValueMatch(criterion.key, { ...criterion.match, name: ':method' })];
    case 'path':
      return [headerValueMatch(criterion.key, { ...criterion.match, name: ':path' })];
    case 'query':
      return [queryAction(criterion.key, criterion.match)];
    case 'cidr':
      return addressActions(criterion.match, addressKeys);
  }
}

/** A fixed descriptor entry whose value is its key. */
export function genericKeyAction(key: string): Message {
  return { genericKey: { descriptorKey: key, descriptorValue: key } };
}

function headerAction(key: string, match: StringMatch): Message {
  if (match.distinct) return { requestHeaders: { headerName: match.name, descriptorKey: key } };
  return headerValueMatch(key, match);
}

function headerValueMatch(key: string, match: StringMatch): Message {
  const headers = [{ name: match.name, stringMatch: stringMatcher(match) }];
  return { headerValueMatch: { descriptorKey: key, descriptorValue: key, expectMatch: !match.invert, headers } };
}

function queryAction(key: string, match: StringMatch): Message {
  if (match.distinct) return { queryParameters: { queryParameterName: match.name, descriptorKey: key } };
  const queryParameters = [{ name: match.name, stringMatch: stringMatcher(match) }];
  return {
    queryParameterValueMatch: { descriptorKey: key, descriptorValue: key, expectMatch: !match.invert, queryParameters },
  };
}

function addressActions(match: CIDRMatch, keys: AddressKeys): readonly Message[] {
  const addressMatcher = { ranges: [cidrRange(match)], ...withoutDefaults({ invertMatch: match.invert }) };
  const range = {
    remoteAddressMatch: { descriptorKey: keys.range, descriptorValue: cidrValue(match), addressMatcher },
  };
  if (!match.distinct) return [range];
  const address = {
    remoteAddressMatch: {
      descriptorKey: keys.address,
      descriptorValue: '%DOWNSTREAM_REMOTE_ADDRESS_WITHOUT_PORT%',
      addressMatcher,
    },
  };
  return [range, address];
}
