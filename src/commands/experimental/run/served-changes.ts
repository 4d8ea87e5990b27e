import type { ServedGateway, ServedListener, ServedRoute } from '../../../run/served-gateway.ts';

/** Listeners and routes that are new or different, and the names of those that are gone. */
export interface ServedChanges {
  readonly listeners: readonly ServedListener[];
  readonly routes: readonly ServedRoute[];
  readonly gone: readonly Named[];
}

interface Named {
  readonly gateway: string;
  readonly name: string;
}

/** What an edit has changed in what is served; undefined when that is nothing. */
export function servedChanges(
  before: readonly ServedGateway[],
  now: readonly ServedGateway[],
): ServedChanges | undefined {
  const [oldListeners, newListeners] = [before, now].map((all) => all.flatMap(({ listeners }) => listeners));
  const [oldRoutes, newRoutes] = [before, now].map((all) => all.flatMap(({ routes }) => routes));
  const changes = {
    listeners: fresh(oldListeners, newListeners),
    routes: fresh(oldRoutes, newRoutes),
    gone: [...gone(oldListeners, newListeners), ...gone(oldRoutes, newRoutes)],
  };
  return Object.values(changes).some((list) => list.length > 0) ? changes : undefined;
}

function fresh<T extends Named>(before: readonly T[] = [], now: readonly T[] = []): readonly T[] {
  const known = new Set(before.map((each) => JSON.stringify(each)));
  return now.filter((each) => !known.has(JSON.stringify(each)));
}

function gone(before: readonly Named[] = [], now: readonly Named[] = []): readonly Named[] {
  const left = new Set(now.map(keyOf));
  return before.filter((each) => !left.has(keyOf(each))).map(({ gateway, name }) => ({ gateway, name }));
}

function keyOf({ gateway, name }: Named): string {
  return `${gateway}\n${name}`;
}
