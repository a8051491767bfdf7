import createClient from 'openapi-fetch';
import type { components, paths } from './generated/schema';

const { CAUNOI_URL, CAUNOI_KEY } = process.env;
const client = createClient<paths>({ baseUrl: `${CAUNOI_URL}/v1`, headers: { authorization: `Bearer ${CAUNOI_KEY}` } });
const given = <T,>({ data, error }: { data?: T; error?: { code: string } }) => {
  if (data === undefined) throw new Error(error?.code);
  return data;
};

const { codes } = given(await client.GET('/code-lists/{scheme}', { params: { path: { scheme: 'sectors' } } }));
const { total } = given(await client.GET('/search', { params: { query: { kind: 'technology', sector: ['food', 'agriculture'] } } }));
const draft = { title: 'openapi-fetch', problem: 'After 21 days the stems begin to rot.', language: 'en' } as const;
const need = given(await client.POST('/needs', { body: draft, params: { header: { 'Idempotency-Key': crypto.randomUUID() } } }));
const body = { ...need, keywords: ['mango'] } as components['schemas']['ReviseNeedBody'];
const saved = given(await client.PUT('/needs/{needId}', { params: { path: { needId: need.id } }, body }));
const { items } = given(await client.GET('/needs/mine', { params: { query: { limit: 50 } } }));
const { error } = await client.GET('/needs/{needId}', { params: { path: { needId: crypto.randomUUID() } } });

console.log(
  JSON.stringify({
    codes: codes.length,
    total,
    saved: [saved.title, saved.keywords, saved.version],
    listed: items.some(({ id }) => id === need.id),
    refusal: error?.code,
  }),
);
