import type { Diagnostic } from '../core/diagnostic.ts';
import { UsageError } from '../core/errors.ts';
import type { Io } from '../core/io.ts';
import { type PrepareContext, type PreparedGateway, prepareGateway } from './prepare-gateway.ts';
import { withRereadableStdin } from './read-again.ts';
import type { RunningGateways } from './running-gateways.ts';
import { createInputMemory, type InputSettings, type TranslatedInput, translateInput } from './translate-input.ts';

/** What happened with a change of the files. */
export interface Reload {
  /** False when the last good configuration stays. */
  readonly published: boolean;
  /** Whether Envoy has taken all of it. */
  readonly taken: boolean;
  readonly milliseconds: number;
  readonly input: TranslatedInput;
  readonly problems: readonly Diagnostic[];
  /** How many resources of all kinds were sent anew or taken away. */
  readonly changes: number;
  /** Gateways whose Envoy was started anew, since its bootstrap has changed. */
  readonly restarted: readonly string[];
}

/** Reads the files and serves what they say. */
export interface GatewayReloader {
  /** Calls that come while one is running are done one after the other. Throws a UsageError when the first one wants a port that is taken. */
  readonly reload: () => Promise<Reload>;
  /** What is served now; undefined before the first good input. */
  readonly current: () => TranslatedInput | undefined;
  /** Resolves when no reload is running any more. */
  readonly settled: () => Promise<unknown>;
}

/** What a reload works with. */
export interface ReloadContext {
  readonly input: InputSettings;
  readonly prepare: Omit<PrepareContext, 'translation' | 'standIns'>;
  readonly gateways: RunningGateways;
  /** Called before another configuration is served. */
  readonly onAccepted: () => void;
}

/** The reloads of a session; each takes over from the one before what has not changed. */
export function createGatewayReloader(context: ReloadContext, io: Io): GatewayReloader {
  const { gateways } = context;
  const surroundings = withRereadableStdin(io);
  const memory = createInputMemory();
  let current: TranslatedInput | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const reload = async (): Promise<Reload> => {
    const start = Date.now();
    const input = await translateInput(context.input, surroundings, memory);
    const prepared = await prepareAll(input, context, current === undefined);
    if (!prepared.ok) return { ...refused(input, prepared.problems), milliseconds: Date.now() - start };
    current = input;
    context.onAccepted();
    const results = await Promise.all(prepared.gateways.map(async (gateway) => await gateways.publish(gateway)));
    const names = prepared.gateways.map(({ name }) => name);
    await gateways.keepOnly(new Set(names));
    return {
      published: true,
      taken: results.every(({ taken }) => taken),
      input,
      problems: input.diagnostics,
      changes: results.reduce((sum, { changes }) => sum + changes, 0),
      restarted: names.filter((_, i) => results[i]?.restarted),
      milliseconds: Date.now() - start,
    };
  };
  return {
    reload: () => {
      const next = queue.then(reload);
      queue = next.catch(() => undefined);
      return next;
    },
    current: () => current,
    settled: () => queue,
  };
}

type Prepared =
  | { readonly ok: true; readonly gateways: readonly PreparedGateway[] }
  | { readonly ok: false; readonly problems: readonly Diagnostic[] };

async function prepareAll(input: TranslatedInput, context: ReloadContext, first: boolean): Promise<Prepared> {
  const { translation, standIns } = input;
  if (!translation || !standIns) return { ok: false, problems: [] };
  const problems = [...translation.xds.values()].flatMap(({ errors }) =>
    errors.map(({ message }) => ({ code: 'xds-problem', severity: 'error', message }) as const),
  );
  if (problems.length > 0) return { ok: false, problems };
  const prepare = { ...context.prepare, translation, standIns };
  const names = [...translation.xds.keys()];
  try {
    const gateways = await Promise.all(names.map((name) => prepareGateway(name, prepare, context.gateways.get(name))));
    return { ok: true, gateways };
  } catch (error) {
    // A port that cannot be had is a wrong flag at the start, and a bad edit later.
    if (!(error instanceof UsageError) || first) throw error;
    return {
      ok: false,
      problems: [{ code: 'port-taken', severity: 'error', message: error.message, hint: error.hint }],
    };
  }
}

function refused(input: TranslatedInput, problems: readonly Diagnostic[]): Omit<Reload, 'milliseconds'> {
  return {
    ...{ published: false, taken: false, input, changes: 0, restarted: [] },
    problems: [...input.diagnostics, ...problems],
  };
}
