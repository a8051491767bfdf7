import { allServices } from '@caunoi/all-in-one/all-services';
import { createClient, ProblemError } from '@caunoi/contracts/client';
import * as gateway from '@caunoi/contracts/gateway/gateway.endpoints';
import { verifyEmail } from '@caunoi/contracts/gateway/links.endpoints';
import { byContract } from '@caunoi/contracts/loose';
import type { NeedStatement, NeedStatus } from '@caunoi/contracts/needs/need';
import * as needs from '@caunoi/contracts/needs/needs.endpoints';
import { serviceNames } from '@caunoi/contracts/services';
import { startGateway } from '@caunoi/gateway/start-gateway';
import { asset } from '@caunoi/kit/assets';
import { openBus } from '@caunoi/kit/events/open-bus';
import type { ServiceUrls } from '@caunoi/kit/http/service-client';
import { log } from '@caunoi/kit/log';
import { freePort } from '@caunoi/kit/postgres/embedded-postgres';
import { variables } from '@caunoi/kit/run/config';
import { runService } from '@caunoi/kit/run/run-service';
import { Feed } from '@caunoi/kit/streams/feed';
import { eventually } from '@caunoi/testing/events/eventually';
import { linksOn } from '@caunoi/testing/letters';
import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import type { z } from 'zod';

// Two replicas of needs on one database, each with a bus of its own onto one log, each behind a gateway of its own.

const NOBODY = 'http://127.0.0.1:9';
const ends: (() => Promise<unknown>)[] = [];
let doors: { url: string; stop: () => Promise<void> }[];
let replicas: Awaited<ReturnType<typeof runService>>[];
let links: Awaited<ReturnType<typeof linksOn>>;

beforeAll(async () => {
  log.level = 'silent';
  const busUrl = await freshDatabase();
  const port = await freePort();
  const jwksUrl = `http://127.0.0.1:${port}/.well-known/jwks.json`;
  async function start(name: 'identity' | 'needs', databaseUrl: string, settings = {}) {
    const { bus, close } = await openBus(busUrl, () => {});
    ends.unshift(close);
    const running = await runService(allServices[name], {
      bus,
      env: variables(name, { databaseUrl, databasePool: '3', jwksUrl, port: '0', ...settings }),
    });
    ends.unshift(running.stop);
    return { ...running, bus };
  }
  const identity = await start('identity', await freshDatabase(), { port: String(port) });
  links = await linksOn(identity.bus);
  const databaseUrl = await freshDatabase();
  replicas = [await start('needs', databaseUrl), await start('needs', databaseUrl)];
  const nowhere = Object.fromEntries(serviceNames.map((name) => [name, NOBODY])) as ServiceUrls;
  doors = await Promise.all(
    replicas.map(({ url }) =>
      startGateway(
        { ...nowhere, identity: identity.url, needs: url },
        { GATEWAY_PORT: '0', GATEWAY_WEB_FOLDER: asset('dist/web'), GATEWAY_CALL_MS: '5000', GATEWAY_CALLS_AT_ONCE: '1' },
      ),
    ),
  );
  ends.unshift(...doors.map(({ stop }) => stop));
}, 300_000);
afterAll(async () => {
  for (const end of ends) await end();
  await stopPostgres();
});

/** A browser that knows the platform by one of its doors, with the cookies of another if it is given some. */
function browser(n: number, jar = { cookie: '' }) {
  const client = createClient({
    read: byContract,
    baseUrl: `${doors[n]?.url}/v1`,
    headers: () => ({ 'x-caunoi-csrf': '1', cookie: jar.cookie }),
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      for (const set of response.headers.getSetCookie()) if (set.startsWith('sid=')) jar.cookie = set.split(';')[0] ?? '';
      return response;
    },
  });
  return { ...client, jar };
}

let people = 0;
async function newcomer() {
  const here = browser(0);
  const { version: acceptedTerms } = await here.call(gateway.publicPage, { params: { page: 'terms' } });
  const email = `nguoi${++people}@vi-du.vn`;
  await here.call(gateway.register, {
    body: {
      ...{ email, password: 'cầu tre lắc lẻo 2026', fullName: 'Người Thử', role: 'business', acceptedTerms },
      organisation: { name: `Hợp tác xã Số ${people}`, type: 'household_cooperative', province: '82' },
    },
  });
  await here.call(verifyEmail, { body: { secret: await links(email, 'verify_email') } });
  return here;
}

const statement: z.input<typeof NeedStatement> = {
  title: 'Giữ xoài tươi đủ 35 ngày khi đi biển',
  problem: 'Xoài cát đóng thùng lạnh đi biển chỉ giữ được 21 ngày; đến nơi thối cuống, khách trả hàng, mỗi chuyến mất gần một phần năm.',
  targets: [{ quantity: 'Thời gian giữ tươi', unit: 'ngày', current: 21, wanted: 35 }],
  ...{ budgetBand: '500m_2b', deadline: `${new Date().getFullYear() + 1}-06-30`, cooperation: ['pilot'] },
  ...{ sector: 'food', province: '82' },
};
async function withDraft() {
  const owner = await newcomer();
  const need = await owner.call(needs.draftNeed, { body: statement });
  const params = { needId: need.id };
  return {
    owner,
    need,
    params,
    /** What the owner does at a door, having seen the version. */
    submit: (n: number, version: number) => browser(n, owner.jar).call(needs.submitNeed, { params, body: { version } }),
    revise: (n: number, version: number) => browser(n, owner.jar).call(needs.reviseNeed, { params, body: { version, ...statement } }),
    withdraw: (n: number, version: number) => browser(n, owner.jar).call(needs.withdrawNeed, { params, body: { version } }),
  };
}

interface Heard {
  id: string;
  data: { version: number; status: NeedStatus };
}

/** What a browser hears until it hangs up. */
function listen(there: ReturnType<typeof browser>, needId: string, after?: string) {
  const heard: Heard[] = [];
  const gone = new AbortController();
  const listening = (async () => {
    for await (const event of there.follow(needs.needChanges, { params: { needId } }, { after, signal: gone.signal })) heard.push(event);
  })().catch((error: unknown) => {
    if (!gone.signal.aborted) throw error;
  });
  return { heard, ended: listening, versions: () => heard.map(({ data }) => data.version), hangUp: () => (gone.abort(), listening) };
}

const followers = () => replicas.map(({ app }) => app.get(Feed).stats());
const nobody = { followers: 0, topics: 0 };

it('what is committed in one replica reaches browsers at both doors, once; who comes back hears what was missed, once; who leaves frees everything', async () => {
  const { owner, need, submit, revise, withdraw } = await withDraft();
  const [near, far] = [listen(browser(0, owner.jar), need.id), listen(browser(1, owner.jar), need.id)];
  await eventually(() => expect([near.versions(), far.versions()]).toEqual([[need.version], [need.version]]));

  await submit(0, 1);
  await eventually(() =>
    expect([near, far].map(({ heard }) => heard.map(({ data }) => data.status))).toEqual(Array(2).fill(['draft', 'under_review'])),
  );

  await far.hangUp();
  await revise(0, 2);
  await submit(1, 3);
  await eventually(() => expect(near.versions()).toEqual([1, 2, 3, 4]));
  const back = listen(browser(1, owner.jar), need.id, far.heard.at(-1)?.id);
  await eventually(() => expect(back.versions()).toEqual([3, 4]));
  await withdraw(1, 4);
  await eventually(() =>
    expect([near.versions(), back.versions()]).toEqual([
      [1, 2, 3, 4, 5],
      [3, 4, 5],
    ]),
  );
  const upToDate = listen(browser(0, owner.jar), need.id, near.heard.at(-1)?.id);
  await eventually(() =>
    expect(followers()).toEqual([
      { followers: 2, topics: 1 },
      { followers: 1, topics: 1 },
    ]),
  );

  await Promise.all([near, back, upToDate].map(({ hangUp }) => hangUp()));
  expect(upToDate.heard).toEqual([]);
  await eventually(() => expect(followers()).toEqual([nobody, nobody]));
});

it('streams that are open take nobody else’s turn, though the door has one', async () => {
  const { owner, need, params } = await withDraft();
  const open = [1, 2, 3].map(() => listen(browser(0, owner.jar), need.id));
  await eventually(() => expect(open.map(({ heard }) => heard.length)).toEqual([1, 1, 1]));
  expect(await owner.call(needs.getNeed, { params })).toMatchObject({ id: need.id });
  await Promise.all(open.map(({ hangUp }) => hangUp()));
});

it('a need that is somebody else’s does not exist, and guests are asked to sign in', async () => {
  const { need, params } = await withDraft();
  const refusal = async (there: ReturnType<typeof browser>) =>
    there
      .follow(needs.needChanges, { params }, { signal: new AbortController().signal })
      .next()
      .catch((error: unknown) => (error instanceof ProblemError ? error.code : error));
  expect(need.id).toBe(params.needId);
  expect([await refusal(await newcomer()), await refusal(browser(1))]).toEqual(['need.unknown', 'access.signed_out']);
  await eventually(() => expect(followers()).toEqual([nobody, nobody]));
});

it('a replica that stops lets its streams end: they go on at the other one', async () => {
  const { owner, need, submit } = await withDraft();
  const here = listen(browser(1, owner.jar), need.id);
  await eventually(() => expect(here.versions()).toEqual([1]));
  await replicas[1]!.stop();
  await here.ended;
  await submit(0, 1);
  const there = listen(browser(0, owner.jar), need.id, here.heard[0]?.id);
  await eventually(() => expect(there.versions()).toEqual([2]));
  await there.hangUp();
});
