import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandError } from '../../core/errors.ts';
import { refOf } from '../../core/resource-ref.ts';
import { type SelfSigned, selfSignedCertificate } from '../../envoy/echo/self-signed.ts';
import { judgeConfig } from '../../envoy/judge-config.ts';
import { type EnvoyResources, staticConfig } from '../../envoy/static-config.ts';
import type { XdsResources } from '../../translate/xds/resources.ts';
import type { AnalyzeInput } from '../check.ts';
import type { Finding } from '../finding.ts';
import { completeSecrets } from './complete-secrets.ts';
import { type Ask, type Culprit, findCulprits } from './find-culprit.ts';
import { judgeBinary } from './judge-binary.ts';
import { locateComplaint } from './locate-complaint.ts';

/** What a real Envoy says. */
export interface EnvoyJudgement {
  readonly findings: readonly Finding[];
  readonly notes: readonly string[];
}

/** Complaints about this machine, which lacks files that proxies have. */
const lacksFile =
  /cannot open shared object file|Unable to open Maxmind|Invalid path|No such file|unable to read file/i;

/**
 * Lets a real Envoy judge what the resources are translated to, key by key; what it refuses is narrowed down and mapped back to a resource
 * and field. Without an Envoy there is one note. An Envoy that cannot be run is a CommandError.
 */
export async function judgeTranslation(
  input: AnalyzeInput,
  options: { readonly command?: string; readonly env: Readonly<Record<string, string | undefined>> },
): Promise<EnvoyJudgement> {
  const envoy = await judgeBinary(options.command, options.env);
  if (envoy === undefined) {
    return {
      findings: [],
      notes: ['no Envoy was found, so none judged the configuration: put one on the PATH or name it with --envoy=FILE'],
    };
  }
  const folder = await mkdtemp(join(tmpdir(), 'egctl-judge-'));
  try {
    const standIn = await selfSignedCertificate();
    const bundle = join(folder, 'ca.crt');
    await writeFile(bundle, standIn.certificate);
    const ask = asker(toCommand(envoy), standIn, bundle);
    const results: EnvoyJudgement[] = [];
    for (const [key, resources] of input.translation.xds) results.push(await judgeKey(key, resources, ask, input));
    return {
      findings: distinct(results.flatMap(({ findings }) => findings)),
      notes: results.flatMap(({ notes }) => notes),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A file that exists is one, whatever its name; anything else may have arguments. */
function toCommand(envoy: string): readonly string[] {
  return existsSync(envoy) ? [envoy] : envoy.split(/\s+/).filter((part) => part !== '');
}

function asker(command: readonly string[], standIn: SelfSigned, bundle: string): Ask {
  const file = (path: string): string => (/\.(crt|pem)$/.test(path) && !existsSync(path) ? bundle : path);
  return async (resources) => {
    const config = staticConfig(completeSecrets(resources, standIn), { file });
    try {
      const verdict = await judgeConfig(command, config);
      return verdict.accepted ? undefined : verdict.message;
    } catch (error) {
      throw new CommandError(
        `${command.join(' ')} cannot be run: ${(error as Error).message}`,
        'Give --envoy the path of an Envoy that runs on this machine.',
      );
    }
  };
}

async function judgeKey(key: string, resources: XdsResources, ask: Ask, input: AnalyzeInput): Promise<EnvoyJudgement> {
  const plain: EnvoyResources = resources;
  const culprits = await findCulprits(plain, ask);
  const isLocal = ({ message }: Culprit): boolean => lacksFile.test(message);
  return {
    findings: [
      ...culprits.filter((culprit) => !isLocal(culprit)).map((culprit) => toFinding(culprit, input)),
      ...repeatedListeners(plain, input),
    ],
    notes: culprits
      .filter(isLocal)
      .map(({ message }) => `Envoy could not judge all of ${key}, since a file is not on this machine: ${message}`),
  };
}

/** The validate mode does not notice listeners of one name; a running Envoy does. */
function repeatedListeners({ listeners }: EnvoyResources, { translation }: AnalyzeInput): readonly Finding[] {
  const seen = new Set<unknown>();
  return listeners.flatMap((listener): readonly Finding[] => {
    if (!seen.has(listener.name)) {
      seen.add(listener.name);
      return [];
    }
    const [origin] = translation.result.provenance.originsOf(listener);
    const message = `Envoy gets two listeners with the name ${String(listener.name)} and takes one of them`;
    const place = origin && { resource: refOf(origin.object), path: origin.path };
    return [{ code: 'EG0092', severity: 'error', message, ...place }];
  });
}

function toFinding({ nodes, message }: Culprit, input: AnalyzeInput): Finding {
  const { provenance } = input.translation.result;
  const origins = [...nodes].reverse().flatMap((node) => provenance.originsOf(node));
  const place = locateComplaint(message, origins, input);
  return {
    code: 'EG0092',
    severity: 'error',
    message: `Envoy refuses the configuration: ${message}`,
    ...(place && { resource: refOf(place.object), path: place.path }),
  };
}

/** Several clusters or routes may be refused for one and the same field. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const keys = findings.map(({ resource, path, message }) => JSON.stringify([resource, path, message]));
  return findings.filter((_, i) => keys.indexOf(keys[i] ?? '') === i);
}
