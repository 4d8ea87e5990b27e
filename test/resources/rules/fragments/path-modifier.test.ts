import { expect, it } from 'vitest';
import { pathModifierRules } from '../../../../src/resources/rules/fragments/path-modifier.ts';
import { brokenRules } from '../broken-rules.ts';

it.each([
  [{ type: 'ReplaceFullPath', replaceFullPath: '' }, []],
  [{ type: 'ReplacePrefixMatch', replacePrefixMatch: '/' }, []],
  [{ type: 'ReplaceFullPath' }, [72]],
  [{ type: 'ReplacePrefixMatch' }, [74]],
  [{ type: 'ReplacePrefixMatch', replacePrefixMatch: '/', replaceFullPath: '/' }, [73]],
  [{ type: 'ReplaceFullPath', replacePrefixMatch: '/' }, [72, 75]],
])('%j', (path, ids) => {
  expect(brokenRules(pathModifierRules(['a', 'b']), { b: path })).toEqual(ids.map((id) => `${id} b`));
});
