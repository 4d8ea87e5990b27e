import type { Xds } from '../../../src/translate/ir/xds.ts';
import type { ExtensionServer } from '../../../src/translate/xds/extension/extension-server.ts';
import { translateXds } from '../../../src/translate/xds/translate-xds.ts';
import { canonicalIR } from '../canonical-ir.ts';
import { mockExtensionServer } from '../mock-extension-server.ts';
import { compareSections, type Suite } from '../suite.ts';
import { vectorOptions } from '../translate-options.ts';
import { xdsOutput } from './xds.ts';

/** xds-extension-server/: one xDS IR to Envoy's resources, with an extension server that edits them. */
export const xdsExtensionServerSuite: Suite = {
  folder: 'xds-extension-server',
  run: (vector, check, options) => {
    const { extensionManager: _, ...rest } = vector.options;
    const run = (server: ExtensionServer) => {
      const ir = canonicalIR(check.readYamlFile(vector.input) ?? {}) as Xds;
      return xdsOutput(translateXds(ir, { ...vectorOptions(rest), extensionServer: server }));
    };
    if (vector.meta.errorWhenFailClosed && !run(mockExtensionServer(false)).error) {
      return { kind: 'fail', why: 'with failOpen: false an error is expected' };
    }
    const { server, translationFailed } = watched(mockExtensionServer(true));
    const { error, problems, ...actual } = run(server);
    if (error) return { kind: 'fail', why: `unexpected error: ${problems.join('; ')}` };
    const expected = { ...(vector.expected as object) } as Record<string, unknown>;
    const got = { ...actual } as Record<string, unknown>;
    if (translationFailed()) {
      // Left over from older runs of the upstream tests, which do not look at the secrets of these cases.
      delete expected.secrets;
      delete got.secrets;
    }
    return compareSections(check, expected, got, options.sections);
  },
};

/** The same server, and whether its last hook failed. */
function watched(server: ExtensionServer): {
  readonly server: ExtensionServer;
  readonly translationFailed: () => boolean;
} {
  let failed = false;
  const { translation } = server;
  if (!translation) return { server, translationFailed: () => failed };
  const run: typeof translation.run = (lists, policies) => {
    const answer = translation.run(lists, policies);
    failed ||= !answer.ok;
    return answer;
  };
  return { server: { ...server, translation: { ...translation, run } }, translationFailed: () => failed };
}
