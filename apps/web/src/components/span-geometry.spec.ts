import { drawSpan } from './span-geometry';

const shape = { deck: 62, top: 6, sag: 46 };
const end = (path: string) => Number(/[ML]([\d.]+) [\d.]+$/.exec(path)?.[1]);

test('the cable reaches as far as the points carry, the open part takes it to the far tower', () => {
  const { cable, open } = drawSpan([30, 17, 11, 27], shape);
  expect(end(cable)).toBe(850);
  expect(end(open)).toBe(1000);
});

test('the cable leaves both towers at their top and hangs lowest in the middle', () => {
  const { cable } = drawSpan([100], shape);
  expect(cable.startsWith('M0 6')).toBe(true);
  expect(cable.endsWith('L1000 6')).toBe(true);
  expect(cable).toContain('L500 46');
});

test('a hanger holds the middle of every segment', () => {
  expect(drawSpan([30, 20], shape).hangers.map(({ x }) => x)).toEqual([150, 400]);
});

test('no points: only open water; all points: none', () => {
  expect(drawSpan([], shape).cable).toBe('');
  expect(drawSpan([60, 40], shape).open).toBe('');
});
