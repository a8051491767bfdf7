/**
 * How fast people hear of things: one fact into many inboxes, a change told to many open streams, and letters handed to a mail server on
 * this machine, which is a process of its own. `npm run bench -- notifications`, or with fewer: `node dist/server/notifications.bench.mjs 1000`.
 */
import type { MatchFact } from '@caunoi/contracts/matching/matching.events';
import { MatchSuggested } from '@caunoi/contracts/matching/matching.events';
import { NeedFact, NeedSubmitted } from '@caunoi/contracts/needs/needs.events';
import { InboxChanged } from '@caunoi/contracts/notifications/notifications.events';
import { notificationsService } from '@caunoi/notifications/service';
import { type HandBus, handBus, recordOf } from '@caunoi/testing/events/hand-bus';
import { mailServer } from '@caunoi/testing/mail-server';
import { stopPostgres } from '@caunoi/testing/test-postgres';
import { someone, startService, type TestService } from '@caunoi/testing/test-service';
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { LetterSending } from '../apps/notifications/src/letters/letters.job';

const MOST = { inboxesMs: 2_000, streamsMs: 200 };
const LEAST_LETTERS = 1_000;
async function measure(people: number) {
  const [streams, letters] = [Math.round(people * 0.3), Math.round(people * 0.5)];
  const sink = fork(program, ['mail-server'], { execArgv: [] });
  const [smtpUrl] = (await once(sink, 'message')) as [string];
  const bus = handBus();
  const service = await startService({ ...notificationsService, jobs: [] }, { bus, env: { NOTIFICATIONS_SMTP_URL: smtpUrl } });
  const inboxesMs = await fanOut(service, bus, people);
  const streamsMs = await broadcast(service, bus, streams);
  const perSecond = await send(service, letters);
  console.log(`one fact into ${people} inboxes: ${inboxesMs.toFixed(0)} ms (at most ${MOST.inboxesMs})`);
  console.log(`a change in ${streams} open streams: ${streamsMs.toFixed(0)} ms (at most ${MOST.streamsMs})`);
  console.log(`letters: ${perSecond.toFixed(0)} a second (at least ${LEAST_LETTERS})`);
  sink.kill('SIGTERM');
  await service.close();
  await stopPostgres();
  process.exit(inboxesMs <= MOST.inboxesMs && streamsMs <= MOST.streamsMs && perSecond >= LEAST_LETTERS ? 0 : 1);
}

/** Everybody of a large organisation is told of a suggestion for its need: the slower of the first and of one that counts up. */
async function fanOut({ db }: TestService, bus: HandBus, people: number) {
  const organisationId = randomUUID();
  await db.query(
    `WITH new AS (
       INSERT INTO person (id, sequence, email, email_verified, full_name, locale, blocked)
       SELECT gen_random_uuid(), 1, 'nguoi-' || n || '@vi-du.vn', true, 'Nguyễn Văn Xoài', 'vi', false FROM generate_series(1, $2::int) AS n
       RETURNING id)
     INSERT INTO member (person_id, organisation_id, manager) SELECT id, $1, false FROM new`,
    [organisationId, people],
  );
  await db.query('ANALYZE person, member');
  const id = randomUUID();
  const dates = { submittedAt: null, reviewDueAt: null, publishedAt: null, expiresAt: null, updatedAt: new Date().toISOString() };
  const named = { id, organisationId, reference: 'N-000001', title: 'Giữ xoài tươi' };
  await bus.deliver(NeedSubmitted, NeedFact.parse({ ...named, status: 'published', version: 1, ...dates }));
  const times: number[] = [];
  for (let n = 0; n < 2; n++) {
    const began = performance.now();
    await bus.deliver(MatchSuggested, matchOf(id));
    times.push(performance.now() - began);
  }
  const [told] = (await db.query('SELECT sum(count)::int AS count FROM entry')) as { count: number }[];
  if (told?.count !== 2 * people) throw new Error(`${told?.count} were told, ${2 * people} expected`);
  return Math.max(...times);
}

const matchOf = (id: string): MatchFact => ({
  id: randomUUID(),
  direction: 'need_technology',
  source: { kind: 'need', id },
  target: { kind: 'technology', id: randomUUID() },
  score: 80,
  band: 'good',
  modelVersion: '1',
  weightsVersion: '1',
});

/** The same moment in every process of this machine, in ms. */
const now = () => performance.timeOrigin + performance.now();

/** Each person follows their own inbox; all inboxes change at once. Readers are a process of their own, as browsers are. */
async function broadcast({ url }: TestService, bus: HandBus, count: number) {
  const all = Array.from({ length: count }, () => someone('business'));
  const readers = fork(program, ['readers'], { execArgv: [] });
  readers.send({ url, authorizations: all.map((actor) => JSON.stringify(actor)) });
  await once(readers, 'message');
  const records = all.map(({ id }) => recordOf(InboxChanged, { accountId: id, unread: 1 }));
  const began = now();
  const heard = once(readers, 'message') as Promise<[number]>;
  await bus.hand(...records);
  const [at] = await heard;
  readers.kill('SIGTERM');
  return at - began;
}

/** Opens the streams, and says when all are open and when each has heard of its change. */
async function readAll({ url, authorizations }: { url: string; authorizations: string[] }) {
  let left = authorizations.length;
  const heard = () => {
    left -= 1;
    if (left === 0) process.send?.(now());
  };
  await Promise.all(authorizations.map((authorization) => opened(url, authorization, heard)));
  process.send?.(now());
}

/** A stream that has said how things are now; `later` is called with each change. */
const opened = (url: string, authorization: string, later: () => void) =>
  new Promise<void>((resolve, reject) => {
    const asked = request(`${url}/notifications/changes`, { headers: { authorization } }, (answer) => {
      let isOpen = false;
      answer.on('data', (chunk: Buffer) => {
        if (!chunk.includes('data:')) return;
        if (isOpen) later();
        else resolve();
        isOpen = true;
      });
    });
    asked.on('error', reject);
    asked.end();
  });

async function send({ db, app }: TestService, count: number) {
  await db.query(
    `INSERT INTO letter (id, cause, email, topic, locale, subject, text, html, secret, state, due_at, created_at)
     SELECT id, id, id || '@vi-du.vn', 'review', 'vi', 'Người duyệt trả lời', repeat('Đã được duyệt và đăng. ', 30),
       repeat('<p>Đã được duyệt và đăng.</p>', 30), false, 'waiting', now() - interval '1 minute', now()
     FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, $1::int)) AS new`,
    [count],
  );
  await db.query('ANALYZE letter');
  const began = performance.now();
  const { done } = await app.get(LetterSending).run();
  if (done !== count) throw new Error(`${done} letters went, ${count} expected`);
  return (done / (performance.now() - began)) * 1_000;
}

// Last, when everything above is there.
const [, program = '', argument = '10000'] = process.argv;
if (argument === 'mail-server') {
  const { url } = await mailServer();
  process.send?.(url);
  // However the bench ends, nothing stays behind.
  process.once('disconnect', () => process.exit());
} else if (argument === 'readers') {
  process.once('message', (all: Parameters<typeof readAll>[0]) => void readAll(all));
  process.once('disconnect', () => process.exit());
} else await measure(Number(argument));
