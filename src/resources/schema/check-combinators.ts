import type { JsonValue } from '../../core/json.ts';
import type { Finding } from './finding.ts';
import { type SchemaNode, schemaNode } from './schema-table.ts';
import { quoted, report, type Step, type Walk } from './walk.ts';

/**
 * Checks allOf, anyOf, oneOf and not. Their parts only judge: they neither prune nor default. Where no alternative of anyOf or
 * oneOf fits, the findings of the one that fits best are reported beside that fact.
 */
export function checkCombinators(walk: Walk, node: SchemaNode, value: JsonValue, step: Step): void {
  for (const index of node.allOf ?? []) walk.findings.push(...judge(walk, index, value, step).findings);
  if (node.anyOf !== undefined && !node.intOrString) checkAlternatives(walk, node.anyOf, value, step, false);
  if (node.oneOf !== undefined) checkAlternatives(walk, node.oneOf, value, step, true);
  if (node.not !== undefined && judge(walk, node.not, value, step).findings.length === 0) {
    report(walk, 'Invalid', `must not be ${quoted(value)}`);
  }
}

function checkAlternatives(
  walk: Walk,
  indexes: readonly number[],
  value: JsonValue,
  step: Step,
  exactlyOne: boolean,
): void {
  let fitting = 0;
  let best: Judgement | undefined;
  for (const index of indexes) {
    const judgement = judge(walk, index, value, step);
    if (judgement.findings.length === 0) fitting++;
    else if (best === undefined || judgement.passed > best.passed) best = judgement;
  }
  if (fitting === 1 || (fitting > 1 && !exactlyOne)) return;
  if (fitting > 1) {
    report(walk, 'Invalid', 'fits more than one of the forms that exclude each other');
    return;
  }
  report(walk, 'Invalid', `${quoted(value)} has none of the allowed forms`);
  if (best !== undefined) walk.findings.push(...best.findings);
}

/** Findings of one alternative, and how many of its properties are in order: the measure of how well it fits. */
interface Judgement {
  readonly findings: readonly Finding[];
  readonly passed: number;
}

function judge(walk: Walk, index: number, value: JsonValue, step: Step): Judgement {
  const node = schemaNode(index);
  const inner: Walk = { ...walk, findings: [], defaults: false, unknownFields: 'ignore' };
  step(inner, node, value);
  const depth = walk.path.length;
  const failed = new Set(inner.findings.map((finding) => finding.path[depth]));
  return { findings: inner.findings, passed: (node.properties?.size ?? 0) - failed.size };
}
