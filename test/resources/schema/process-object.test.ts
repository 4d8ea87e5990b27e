import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatPath } from '../../../src/core/diagnostic.ts';
import { isObject, type JsonObject } from '../../../src/core/json.ts';
import { type ProcessOptions, processObject } from '../../../src/resources/schema/process-object.ts';
import { findKindSchema } from '../../../src/resources/schema/schema-table.ts';

const strict: ProcessOptions = { defaults: true, unknownFields: 'report' };

function process(
  text: string,
  options: ProcessOptions = strict,
): { object: JsonObject; findings: string[]; hints: (string | undefined)[] } {
  const object: unknown = parse(text);
  if (!isObject(object)) throw new Error('the fixture is not an object');
  const kind = findKindSchema(String(object.apiVersion), String(object.kind));
  if (kind === undefined) throw new Error('the fixture has no schema');
  const result = processObject(kind, object, options);
  return {
    object: result.object,
    findings: result.findings.map((finding) => `${finding.type} ${formatPath(finding.path)}`),
    hints: result.findings.map((finding) => finding.hint),
  };
}

const gateway = (spec: string, metadata = '{name: edge}') =>
  `{apiVersion: gateway.networking.k8s.io/v1, kind: Gateway, metadata: ${metadata}, spec: ${spec}}`;
const route = (rules: string) =>
  `{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: shop}, spec: {rules: ${rules}}}`;

describe('processObject', () => {
  it('copies nested defaults into what is given and into what a default brought', () => {
    const { object, findings } = process(
      gateway(
        '{gatewayClassName: eg, listeners: [{name: a, port: 80, protocol: HTTP, tls: {certificateRefs: [{name: c}]}}]}',
      ),
    );
    expect(findings).toEqual([]);
    expect(object.spec).toEqual({
      gatewayClassName: 'eg',
      listeners: [
        {
          name: 'a',
          port: 80,
          protocol: 'HTTP',
          tls: { mode: 'Terminate', certificateRefs: [{ name: 'c', group: '', kind: 'Secret' }] },
          allowedRoutes: { namespaces: { from: 'Same' } },
        },
      ],
    });
    expect(object.status).toBeUndefined();
  });

  it('leaves the input alone and gives it back when nothing changes', () => {
    const text = gateway('{gatewayClassName: eg, listeners: [{name: a, port: 80, protocol: HTTP}]}');
    const input = parse(text) as JsonObject;
    const copy = structuredClone(input);
    const kind = findKindSchema('gateway.networking.k8s.io/v1', 'Gateway');
    if (kind === undefined) throw new Error('no schema');
    expect(processObject(kind, input, { ...strict, defaults: false }).object).toBe(input);
    processObject(kind, input, strict);
    expect(input).toEqual(copy);
  });

  it('takes a null for an absent field', () => {
    expect(
      process(gateway('{gatewayClassName: null, listeners: [{name: a, port: 80, protocol: HTTP, hostname: null}]}'))
        .findings,
    ).toEqual(['Required spec.gatewayClassName']);
    expect(process(route('[{matches: null}]')).object.spec).toEqual({
      rules: [{ matches: [{ path: { type: 'PathPrefix', value: '/' } }] }],
    });
  });

  it('reports everything at once, each with its path', () => {
    const { findings } = process(
      route(
        '[{matches: [{path: {type: Prefix}, headers: [{name: a, value: b}, {name: a, value: c}]}], timeouts: {request: 10}}, {backendRefs: [{port: 70000, weight: 1.5}]}]',
      ),
    );
    expect(findings).toEqual([
      'NotSupported spec.rules[0].matches[0].path.type',
      'Duplicate spec.rules[0].matches[0].headers[1]',
      'TypeInvalid spec.rules[0].timeouts.request',
      'Invalid spec.rules[1].backendRefs[0].port',
      'TypeInvalid spec.rules[1].backendRefs[0].weight',
      'Required spec.rules[1].backendRefs[0].name',
    ]);
  });

  it('suggests the field that was meant and does not ask for it again', () => {
    const { findings, hints, object } = process(
      gateway('{gatewayClasName: eg, listeners: [{name: a, port: 80, protocol: HTTP}]}'),
    );
    expect(findings).toEqual(['UnknownField spec.gatewayClasName']);
    expect(hints).toEqual(['Did you mean gatewayClassName?']);
    expect(object.spec).not.toHaveProperty('gatewayClasName');
  });

  it.each([
    ['[{hostnames: [a.b]}]', 'hostnames belongs to spec; check the indentation.'],
    ['[{backendRefs: [{name: a, port: 1, matches: []}]}]', 'matches belongs to spec.rules[0]; check the indentation.'],
    ['[{path: {value: /}}]', 'path belongs to matches; check the indentation.'],
    ['[{nothing: 1}]', 'Fields here: backendRefs, filters, matches, name, retry, sessionPersistence, timeouts.'],
  ])('tells where a misplaced field belongs: %s', (rules, hint) => {
    expect(process(route(rules)).hints).toEqual([hint]);
  });

  it('drops unknown fields without a word when pruning', () => {
    const { findings, object } = process(route('[{name: a, extra: 1}]'), { defaults: false, unknownFields: 'drop' });
    expect(findings).toEqual([]);
    expect(object.spec).toEqual({ rules: [{ name: 'a' }] });
  });

  it('keeps what may hold anything', () => {
    const text = `{apiVersion: gateway.envoyproxy.io/v1alpha1, kind: EnvoyPatchPolicy, metadata: {name: p}, spec: {type: JSONPatch,
      targetRef: {group: gateway.networking.k8s.io, kind: Gateway, name: edge},
      jsonPatches: [{type: type.googleapis.com/envoy.config.listener.v3.Listener, name: l, operation: {op: add, path: /a, value: {any: {thing: [1]}}}}]}}`;
    const { findings, object } = process(text);
    expect(findings).toEqual([]);
    expect(JSON.stringify(object)).toContain('"any":{"thing":[1]}');
  });

  it('says that a dash is missing', () => {
    const { findings, hints } = process(route('{backendRefs: []}'));
    expect(findings).toEqual(['UnknownField spec.rules.backendRefs']);
    expect(hints[0]).toMatch(/dash/);
  });

  it.each([
    ['1.2.3.4', []],
    ['01.2.3.4', []],
    ['::ffff:1.2.3.4', []],
    ['fe80::1', []],
    ['1.2.3', ['Invalid spec.addresses[0]', 'Invalid spec.addresses[0].value', 'TypeInvalid spec.addresses[0].value']],
  ])('checks the alternatives of a Gateway address: %s', (value, expected) => {
    const { findings } = process(
      gateway(
        `{gatewayClassName: eg, listeners: [{name: a, port: 80, protocol: HTTP}], addresses: [{type: IPAddress, value: "${value}"}]}`,
      ),
    );
    expect(findings).toEqual(expected);
  });

  it.each([
    ['{}', ['Required metadata.name']],
    ['{name: Edge}', ['Invalid metadata.name']],
    ['{name: edge, lables: {}}', ['UnknownField metadata.lables']],
    ['{name: edge, labels: {a: 1}}', ['TypeInvalid metadata.labels.a']],
    ['{name: edge, labels: {"a b": c}}', ['Invalid metadata.labels']],
    ['{name: edge, namespace: a.b}', ['Invalid metadata.namespace']],
    ['{name: edge, annotations: {example.com/A: "any text"}}', []],
  ])('checks metadata: %s', (metadata, expected) => {
    expect(
      process(gateway('{gatewayClassName: eg, listeners: [{name: a, port: 80, protocol: HTTP}]}', metadata)).findings,
    ).toEqual(expected);
  });
});
