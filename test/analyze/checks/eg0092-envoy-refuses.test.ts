import { expect, it } from 'vitest';
import { envoyRefuses } from '../../../src/analyze/checks/eg0092-envoy-refuses.ts';
import { judgeTranslation } from '../../../src/analyze/envoy-judge/judge-translation.ts';
import { analyzeText, route, world } from '../analyze-text.ts';
import { envoyRefusing } from '../fake-envoy.ts';

it('EG0092 is reported when an Envoy is asked, with the severity of its page', async () => {
  const { input, findings } = await analyzeText(world + route);
  expect(findings).toEqual([]);
  const { code, severity } = envoyRefuses;
  const command = envoyRefusing('"name":"default/eg/http"', 'no such thing');
  expect((await judgeTranslation(input, { command, env: {} })).findings).toMatchObject([{ code, severity }]);
});
