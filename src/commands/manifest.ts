import { defineCommand } from './command.ts';
import { crdFlags } from './crd-flags.ts';
import { diffCommand } from './manifest/diff-command.ts';
import { renderFlags } from './manifest/render-flags.ts';
import { outputFlag } from './output-flag.ts';

/** `egctl manifest`: what an install would apply or change. */
export const manifestCommand = defineCommand({
  name: 'manifest',
  summary: 'Render the chart of Envoy Gateway without installing it',
  commands: [
    defineCommand({
      name: 'generate',
      summary: 'Print the objects that an install would apply',
      description:
        'Print the objects that an install would apply, CRDs included. The cluster is not asked: lookup finds nothing.',
      flags: [
        ...renderFlags,
        {
          name: 'include-crds',
          kind: 'boolean',
          default: true,
          description: "print the chart's CRDs first (on; off with --skip-crds)",
        },
        ...crdFlags('print'),
        {
          name: 'output-dir',
          kind: 'string',
          placeholder: 'FOLDER',
          description: 'write one file per template below a folder',
          completes: 'file',
        },
      ],
      examples: [
        {
          command: 'egctl manifest generate --chart ./gateway-helm --set deployment.replicas=2',
          explains: 'with a chart on disk and a value',
        },
      ],
      run: async (invocation) => (await import('./manifest/generate.ts')).generate(invocation),
    }),
    diffCommand,
    defineCommand({
      name: 'images',
      summary: 'List the container images that an install needs',
      flags: [...renderFlags, outputFlag(['text', 'json', 'yaml'])],
      examples: [
        { command: 'egctl manifest images --chart ./gateway-helm', explains: 'for a mirror without internet access' },
      ],
      run: async (invocation) => (await import('./manifest/images.ts')).images(invocation),
    }),
  ],
});
