import { customResponseRules } from '../fragments/custom-response.ts';
import type { Rule } from '../rule.ts';
import { exactlyWith, onlyWith, typeNeeds } from '../rule-shapes.ts';

/** Rules of HTTPRouteFilter. */
export const httpRouteFilterRules: readonly Rule[] = [
  ...customResponseRules('spec.directResponse', 230),
  ...onlyWith(231, 'spec.urlRewrite.hostname', 'header', 'Header'),
  ...typeNeeds(232, 'spec.urlRewrite.hostname', 'Header', 'header'),
  ...onlyWith(233, 'spec.urlRewrite.hostname', 'pathRegex', 'PathRegex'),
  ...typeNeeds(234, 'spec.urlRewrite.hostname', 'PathRegex', 'pathRegex'),
  ...exactlyWith(235, 'spec.urlRewrite.path', 'replaceRegexMatch', 'ReplaceRegexMatch'),
];
