import { client } from './generated/client.gen';
import { codeList, draftNeed, getNeed, myNeeds, reviseNeed, search } from './generated/sdk.gen';
import type { ReviseNeedBody } from './generated/types.gen';

const { CAUNOI_URL, CAUNOI_KEY } = process.env;
client.setConfig({ baseUrl: `${CAUNOI_URL}/v1`, auth: () => CAUNOI_KEY });

const { data: list } = await codeList({ path: { scheme: 'sectors' }, throwOnError: true });
const { data: found } = await search({ query: { kind: 'technology', sector: ['food', 'agriculture'] }, throwOnError: true });
const { data: need } = await draftNeed({
  body: { title: 'hey-api', problem: 'After 21 days the stems begin to rot.', language: 'en' },
  headers: { 'Idempotency-Key': crypto.randomUUID() },
  throwOnError: true,
});
const { data: saved } = await reviseNeed({
  path: { needId: need.id },
  body: { ...need, keywords: ['mango'] } as ReviseNeedBody,
  throwOnError: true,
});
const { data: mine } = await myNeeds({ query: { limit: 50 }, throwOnError: true });
const { error } = await getNeed({ path: { needId: crypto.randomUUID() } });

console.log(
  JSON.stringify({
    codes: list.codes.length,
    total: found.total,
    saved: [saved.title, saved.keywords, saved.version],
    listed: mine.items.some(({ id }) => id === need.id),
    refusal: error && 'code' in error ? error.code : undefined,
  }),
);
