import { type FieldReader, oneOf } from './field-reader.ts';

/** Checks the global rate limit service's database. */
export function checkRateLimit(rateLimit: FieldReader): void {
  const backend = rateLimit.at('backend');
  if (oneOf(backend.at('type'), ['Redis']) === undefined && !backend.at('type').given)
    backend.refuse('needs type Redis');
  const redis = backend.at('redis');
  if (!redis.given) {
    backend.refuse('needs redis');
    return;
  }
  const url = redis.at('url').text() ?? '';
  const ref = redis.at('urlRef');
  if ((url !== '') === ref.given) redis.refuse('needs exactly one of url, urlRef');
  for (const part of url === '' ? [] : url.split(',')) {
    if (!isHostOrUrl(part)) redis.at('url').refuse(`holds ${JSON.stringify(part)}, which is no address`);
  }
  if (ref.given) checkSecretKey(ref.at('secretKeyRef'));
}

function checkSecretKey(ref: FieldReader): void {
  for (const field of ['name', 'key']) if ((ref.at(field).text() ?? '') === '') ref.refuse(`needs ${field}`);
  if (ref.at('optional').flag() === true) ref.at('optional').refuse('must not be true');
}

/** A database is named with host and port alone, or as a URL. */
function isHostOrUrl(text: string): boolean {
  return !/\s/.test(text) && (URL.canParse(text) || URL.canParse(`redis://${text}`));
}
