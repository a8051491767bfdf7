import { z } from 'zod';
import { bodyLimit } from './body-limit';
import * as experts from './experts/experts.endpoints';
import * as gateway from './gateway/gateway.endpoints';
import * as needs from './needs/needs.endpoints';
import { Line } from './primitives';

const limitOf = (body: z.ZodType) => bodyLimit({ body });
const KB = 1024;

it('is 64 KB where nothing larger can be valid', () => {
  expect([gateway.openSession, gateway.register, needs.submitNeed, needs.copyNeed].map(bodyLimit)).toEqual(Array(4).fill(64 * KB));
});

it('lets the largest valid body through, however it is written', () => {
  const row = z.strictObject({ title: Line(300), note: Line(700) });
  const largest = { rows: Array.from({ length: 40 }, () => ({ title: 'ệ'.repeat(300), note: 'ệ'.repeat(700) })) };
  const schema = z.strictObject({ rows: z.array(row).max(40) });
  const escaped = JSON.stringify(largest, null, 2).replaceAll('ệ', '\\u1ec7');
  expect(schema.safeParse(JSON.parse(escaped)).success).toBe(true);
  expect(Buffer.byteLength(escaped)).toBeGreaterThan(64 * KB);
  expect(Buffer.byteLength(escaped)).toBeLessThan(limitOf(schema));
  expect(Buffer.byteLength(JSON.stringify(largest).normalize('NFD'))).toBeLessThan(limitOf(schema));
});

it('is in proportion for the largest forms, and never more than 1 MB', () => {
  expect(bodyLimit(needs.draftNeed)).toBeLessThan(192 * KB);
  expect(bodyLimit(experts.startProfile)).toBeLessThan(1024 * KB);
  expect(limitOf(z.array(z.string()))).toBe(1024 * KB);
});
