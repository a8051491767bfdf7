import * as api from '@caunoi/contracts/identity/api-keys.endpoints';
import { log } from '@caunoi/kit/log';
import { linkHandedOver } from '@caunoi/testing/letters';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { newcomer } from './closed/people';
import { patient, startPlatform } from './platform';

let platform: Awaited<ReturnType<typeof startPlatform>>;
beforeAll(async () => {
  log.level = 'silent';
  platform = await startPlatform({ ...patient, GATEWAY_RATE_LIMIT_SIGN_IN: '1000000' });
});
afterAll(async () => {
  await platform.stop();
  await stopPostgres();
});

interface Need {
  id: string;
  title: string;
}

async function program(name: string) {
  const manager = await newcomer(platform.url, `${name}@vi-du.vn`, `HTX ${name}`, { secretTo: linkHandedOver });
  const params = { organisationId: manager.organisationId };
  const { key } = await manager.call(api.createApiKey, { params, body: { name, scopes: ['needs:read', 'needs:write'], days: 30 } });
  const authorization = `Bearer ${key}`;
  return {
    async draft(title: string, idempotencyKey: string) {
      const headers = { authorization, 'content-type': 'application/json', 'idempotency-key': idempotencyKey };
      const response = await fetch(`${platform.url}/v1/needs`, { method: 'POST', headers, body: JSON.stringify({ title }) });
      return { status: response.status, body: (await response.json()) as Need };
    },
    async page(cursor: string | null) {
      const query = `limit=20${cursor === null ? '' : `&cursor=${cursor}`}`;
      const response = await fetch(`${platform.url}/v1/needs/mine?${query}`, { headers: { authorization } });
      return (await response.json()) as { items: Need[]; next: string | null };
    },
  };
}

it('a hundred calls at once under one key make one need, and each of them answers it in the end', async () => {
  const { draft, page } = await program('mot-tram');
  const key = randomUUID();
  const insisting = async () => {
    for (;;) {
      const answer = await draft('Một nhu cầu', key);
      // While the first is at work the others are told so, and come again.
      if (answer.status !== 409) return answer;
      await pause(50);
    }
  };
  const answers = await Promise.all(Array.from({ length: 100 }, insisting));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 201, body: { title: 'Một nhu cầu' } });
  expect((await page(null)).items).toHaveLength(1);
});

it('a list that is read while a thousand needs are written shows each that was there once', async () => {
  const { draft, page } = await program('mot-nghin');
  const before = new Set<string>();
  for (let n = 0; n < 100; n++) before.add((await draft(`Nhu cầu ${n}`, randomUUID())).body.id);

  let left = 1_000;

  const writer = async () => {
    while (left-- > 0) await draft('Viết trong lúc đọc', randomUUID());
  };
  const reader = async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { items, next }: Awaited<ReturnType<typeof page>> = await page(cursor);
      seen.push(...items.map(({ id }) => id));
      cursor = next;
      // So that writing goes on between any two pages.
      const aim = Math.max(0, left - 150);
      while (left > aim) await pause(5);
    } while (cursor);

    return seen;
  };
  const [seen] = await Promise.all([reader(), ...Array.from({ length: 8 }, writer)]);
  expect(seen.length).toBe(new Set(seen).size);
  expect(seen.filter((id) => before.has(id))).toHaveLength(100);
});
