import { UsageError } from '../../core/errors.ts';
import { clusterFlags } from '../cluster-flags.ts';
import { defineCommand, type Flag } from '../command.ts';
import { compatFlag } from '../compat-flag.ts';
import { inputFileFlag } from '../input-file-flag.ts';

/** The flags of `egctl x translate`, in the order of help: what is read, what is printed, how it is translated. */
const flags: readonly Flag[] = [
  inputFileFlag,
  {
    name: 'from',
    kind: 'string',
    default: 'gateway-api',
    choices: ['gateway-api', 'cluster'],
    description: 'Where the resources come from: the files, or the live cluster',
  },
  {
    name: 'to',
    kind: 'list',
    default: ['gateway-api', 'xds'],
    choices: ['gateway-api', 'ir', 'xds', 'infra'],
    description:
      'What to print: resources with statuses, the intermediate representation, Envoy configuration, or the Kubernetes objects of ' +
      'the proxies; infra alone is a stream of documents for kubectl diff -f -',
  },
  {
    name: 'type',
    short: 't',
    kind: 'string',
    default: 'all',
    choices: ['all', 'bootstrap', 'cluster', 'endpoint', 'listener', 'route', 'secret', 'ratelimit'],
    description: 'Part of the Envoy configuration to print',
  },
  {
    name: 'output',
    short: 'o',
    kind: 'string',
    default: 'yaml',
    choices: ['yaml', 'json', 'table'],
    description: 'Output format; table is a summary of listeners, routes and clusters',
  },
  {
    name: 'add-missing-resources',
    kind: 'boolean',
    description: 'Invent Gateways, GatewayClasses, Services and Namespaces that the input refers to but does not have',
  },
  compatFlag('Print exactly what the Go egctl 1.9 prints instead of what a cluster does'),
  {
    name: 'envoy-gateway-config',
    kind: 'string',
    placeholder: 'FILE',
    description:
      "The controller's configuration (kind EnvoyGateway); a document of that kind in the input does the same",
    completes: 'file',
  },
  { name: 'dns-domain', kind: 'string', default: 'cluster.local', description: 'DNS domain of Services' },
  {
    name: 'namespace',
    short: 'n',
    kind: 'string',
    default: 'envoy-gateway-system',
    description: 'Namespace of Envoy Gateway and its rate limit service',
    completes: 'namespace',
  },
  {
    name: 'from-namespace',
    kind: 'list',
    placeholder: 'NAMESPACE',
    description: 'With --from cluster: read these namespaces instead of all',
    completes: 'namespace',
  },
  ...clusterFlags,
  {
    name: 'resolve-remote',
    kind: 'boolean',
    description: 'Fetch OIDC discovery documents and Wasm modules while translating',
  },
  {
    name: 'show-secrets',
    kind: 'boolean',
    description: 'Print private keys, tokens and passwords instead of [redacted]',
  },
  { name: 'strict', kind: 'boolean', description: 'Exit 1 when a document of the input was rejected or ignored' },
  { name: 'quiet', short: 'q', kind: 'boolean', description: 'No warnings about documents that were left out' },
  {
    name: 'watch',
    short: 'w',
    kind: 'boolean',
    description: 'Translate again when files change and print what changed',
  },
];

/** `egctl x translate`: what Envoy Gateway makes of Gateway API files. */
export const translateCommand = defineCommand({
  name: 'translate',
  summary: 'Translate Gateway API files to statuses, intermediate representation and Envoy configuration',
  description:
    'Runs the translation of Envoy Gateway over files, without a cluster: which listeners, routes, clusters and endpoints Envoy ' +
    'would get, and which status every resource would have. Data goes to standard output, warnings to standard error.',
  flags,
  examples: [
    {
      command: 'egctl x translate -f examples/quickstart.yaml -o table',
      explains: 'A summary of what Envoy would get',
    },
    {
      command: 'egctl x translate -f examples/quickstart.yaml --to xds -t route',
      explains: 'The routes as Envoy reads them',
    },
    {
      command: 'egctl x translate -f examples/quickstart.yaml --to infra | kubectl diff -f -',
      explains: 'What the controller would change in the cluster for the proxies',
    },
    {
      command: 'cat examples/quickstart.yaml | egctl x translate -f - --to gateway-api',
      explains: 'The statuses, from standard input',
    },
    {
      command: 'egctl x translate -f examples/httproute.yaml --add-missing-resources --to xds -o json',
      explains: 'A lone HTTPRoute, with what it needs invented',
    },
  ],
  run: async (invocation) => {
    if (invocation.flags.list('file').length === 0 && invocation.flags.string('from') !== 'cluster') {
      throw new UsageError(
        'required flag --file is not set',
        'Name the files to translate: egctl x translate -f gateway.yaml',
      );
    }
    const { runTranslate } = await import('./translate/run-translate.ts');
    return await runTranslate(invocation);
  },
});
