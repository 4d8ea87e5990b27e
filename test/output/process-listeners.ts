import { afterEach } from 'vitest';

const signals = ['SIGINT', 'SIGTERM'] as const;

/** Takes away after every test what it has the process listen to: that would end the test runner. */
export function restoreProcessListeners(): void {
  const emitters: readonly (readonly [NodeJS.EventEmitter, string])[] = [
    ...signals.map((name) => [process, name] as const),
    [process.stdout, 'error'],
    [process.stderr, 'error'],
  ];
  const before = emitters.map(([emitter, name]) => new Set(emitter.listeners(name)));
  afterEach(() => {
    for (const [index, [emitter, name]] of emitters.entries())
      for (const listener of emitter.listeners(name))
        if (!before[index]?.has(listener)) emitter.off(name, listener as () => void);
  });
}
