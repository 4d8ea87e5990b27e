import { isRequestURI } from '../../../core/uri.ts';
import type { SecurityPolicyJWTProvider as ProviderSpec } from '../../../resources/generated/types.ts';
import type { FieldReader } from '../../fields/field-reader.ts';

const labelName = /^[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/;
const subdomain = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;
const mailAddress = /^(?:[^<>]*<)?[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+>?$/;

/** Reads through the providers of a policy and notes what is wrong with each (spec/policies.md 4.4). */
export function checkProviders(providers: readonly ProviderSpec[], read: FieldReader): void {
  const names = new Set<string>();
  for (const [index, provider] of providers.entries()) {
    const problem = (message: string, ...path: (string | number)[]): void =>
      read.problem(message, 'providers', index, ...path);
    checkName(provider.name, names, problem);
    checkIssuer(provider.issuer, problem);
    checkKeys(provider, problem);
    for (const [i, { header, claim }] of (provider.claimToHeaders ?? []).entries())
      if (!header || !claim) problem('both a header and a claim are needed', 'claimToHeaders', i);
  }
}

type Note = (message: string, ...path: (string | number)[]) => void;

function checkName(name: string | undefined, names: Set<string>, problem: Note): void {
  if (!name) {
    problem('a provider needs a name', 'name');
    return;
  }
  if (!isQualifiedName(name))
    problem(`"${name}" is not a name of letters, digits, -, _ and . with at most 63 characters`, 'name');
  if (names.has(name)) problem(`another provider is called ${name}: give each its own name`, 'name');
  names.add(name);
}

/** Kubernetes' qualified names: an optional DNS subdomain and a slash, then a label-like name. */
function isQualifiedName(name: string): boolean {
  const [first = '', second, ...more] = name.split('/');
  if (more.length > 0) return false;
  return second === undefined ? labelName.test(first) : subdomain.test(first) && labelName.test(second);
}

function checkIssuer(issuer: string | undefined, problem: Note): void {
  if (!issuer) return;
  if (issuer.includes(':')) {
    if (!isRequestURI(issuer)) problem(`"${issuer}" is not a URI`, 'issuer');
  } else if (issuer.includes('@') && !mailAddress.test(issuer)) {
    problem(`"${issuer}" is neither a URI nor an e-mail address`, 'issuer');
  }
}

function checkKeys({ remoteJWKS, localJWKS }: ProviderSpec, problem: Note): void {
  if (Boolean(remoteJWKS) === Boolean(localJWKS)) problem('exactly one of remoteJWKS and localJWKS is needed');
  if (remoteJWKS && !isRequestURI(remoteJWKS.uri ?? ''))
    problem(`"${remoteJWKS.uri ?? ''}" is not a URI such as https://example.com/jwks.json`, 'remoteJWKS', 'uri');
  if (!localJWKS) return;
  if (localJWKS.type === 'ValueRef') {
    if (!localJWKS.valueRef) problem('type ValueRef needs the name of a ConfigMap', 'localJWKS', 'valueRef');
  } else if (!localJWKS.inline) {
    problem('type Inline needs a JSON Web Key Set', 'localJWKS', 'inline');
  }
}
