import type { Need } from '@caunoi/contracts/needs/need';
import type { Technology } from '@caunoi/contracts/technology-bank/technology';
import { inLine, renewed } from './queue';

const need = (id: string, reviewDueAt: string | null) => ({ id, reviewDueAt, version: 1 }) as Need;
const technology = (id: string, reviewDueAt: string | null) => ({ id, reviewDueAt, version: 1 }) as Technology;
const queue = {
  needs: [need('n1', '2026-11-26T10:00:00Z'), need('n2', null)],
  technologies: [technology('t1', '2026-11-24T10:00:00Z')],
  degraded: [],
};

test('whatever is due first stands first, of either kind', () =>
  expect(inLine(queue).map(({ kind, thing }) => `${kind} ${thing.id}`)).toEqual(['technology t1', 'need n1', 'need n2']));

test('a text that was changed while it was read is renewed in its place', () => {
  const now = renewed(queue, { ...technology('t1', null), version: 2 });
  expect(now.technologies[0]?.version).toBe(2);
  expect(now.needs).toEqual(queue.needs);
});
