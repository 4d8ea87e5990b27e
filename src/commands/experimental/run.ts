import { UsageError } from '../../core/errors.ts';
import { defineCommand, type Flag } from '../command.ts';

/** The flags of `x run`: what is served, where it listens, which Envoy runs, what is shown. */
const flags: readonly Flag[] = [
  {
    name: 'file',
    short: 'f',
    kind: 'list',
    placeholder: 'FILE',
    description: 'File, directory or glob with Gateway API resources; repeatable and comma separated',
    completes: 'file',
  },
  {
    name: 'backend',
    kind: 'list',
    placeholder: 'SERVICE=ADDRESS',
    description: 'Point a Service somewhere: default/web:8080=127.0.0.1:3000; an echo answers for all others',
  },
  {
    name: 'port',
    kind: 'list',
    placeholder: 'PORT=LOCAL',
    description:
      'Serve a port of a Gateway on another local port: 80=8080; ports below 1024 move up by 10000 by default',
  },
  {
    name: 'check',
    kind: 'string',
    placeholder: 'FILE',
    description: 'Send the requests of this file, compare the answers with what it expects, and end',
    completes: 'file',
  },
  {
    name: 'output',
    short: 'o',
    kind: 'string',
    default: 'pretty',
    choices: ['pretty', 'json', 'junit'],
    description:
      'Output format: text for people, one JSON document a line (a single one with --check), or JUnit for --check',
  },
  { name: 'quiet', short: 'q', kind: 'boolean', description: 'No line or event for each request' },
  {
    name: 'watch',
    kind: 'boolean',
    default: true,
    description: 'Serve changes of the files at once; --no-watch serves them once',
  },
  {
    name: 'add-missing-resources',
    kind: 'boolean',
    description: 'Invent Gateways, GatewayClasses, Services and Namespaces that the input refers to but does not have',
  },
  {
    name: 'envoy',
    kind: 'string',
    placeholder: 'COMMAND',
    description:
      "Envoy to run instead of $ENVOY or the one on the PATH: a binary, or a command that Envoy's arguments are added to",
    completes: 'file',
  },
  {
    name: 'envoy-image',
    kind: 'string',
    placeholder: 'IMAGE',
    description: 'Run Envoy in a container of this image, on the network of this machine, instead of a binary',
  },
  {
    name: 'container-tool',
    kind: 'string',
    placeholder: 'PROGRAM',
    description: 'Program that runs --envoy-image, with the flags of "docker run"; docker or else podman by default',
  },
  {
    name: 'no-envoy',
    kind: 'boolean',
    description: 'Run no Envoy: print a bootstrap for each Gateway and serve Envoys that run elsewhere',
  },
  {
    name: 'address',
    kind: 'string',
    default: '127.0.0.1',
    description: 'Address on which listeners and the xDS server are reached',
  },
  { name: 'xds-port', kind: 'number', default: 0, description: 'Port of the xDS server; 0 takes a free one' },
  { name: 'concurrency', kind: 'number', default: 2, description: 'Worker threads of Envoy' },
];

/** `egctl x run`: a local gateway from Gateway API files. */
export const runCommand = defineCommand({
  name: 'run',
  summary: 'Run a local gateway from Gateway API files, without a cluster',
  description:
    'Translates the files, runs Envoy with the result on this machine and shows what requests do. Services are answered by an echo that ' +
    'returns what it received, unless --backend points them somewhere. A changed file is live at once. With --check, requests are sent ' +
    'and compared with what is expected.',
  flags,
  examples: [
    {
      command: 'egctl x run -f examples/quickstart.yaml',
      explains: 'Serve a Gateway on http://127.0.0.1:10080; ends with Ctrl-C',
    },
    {
      command: 'egctl x run -f gateway.yaml --backend default/web:8080=127.0.0.1:3000 --port 80=8080',
      explains: 'With your own program behind the Service web',
    },
    {
      command: 'egctl x run -f gateway.yaml --envoy-image envoyproxy/envoy:v1.37-latest',
      explains: 'Without an Envoy of your own: docker or podman runs one on the network of this machine',
    },
    {
      command: 'egctl x run -f examples/quickstart.yaml --check examples/requests.yaml',
      explains: 'Test the routes: exit code 1 when an answer is not what is expected',
    },
  ],
  run: async (invocation) => {
    if (invocation.flags.list('file').length === 0)
      throw new UsageError('required flag --file is not set', 'Name the files to serve: egctl x run -f gateway.yaml');
    const { runGateway } = await import('./run/run-gateway.ts');
    return await runGateway(invocation);
  },
});
