import { createClient, ProblemError } from './client';
import { byContract } from './loose';
import { getTechnologyDocument, putTechnologyDocument } from './technology-bank/documents.endpoints';
import { needChanges } from './needs/needs.endpoints';

const params = { needId: '019ab1a0-0000-7000-8000-000000000000' };
const bytes = (text: string) => new TextEncoder().encode(text);

/** Follows a stream that comes in these pieces; answers what was heard and which headers were sent. */
async function heard(pieces: Uint8Array[], after?: string) {
  const sent: unknown[] = [];
  const fetched = async (_: unknown, init?: RequestInit) => {
    sent.push(new Headers(init?.headers).get('last-event-id'));
    return new Response(ReadableStream.from(pieces));
  };
  const { follow } = createClient({ baseUrl: '', fetch: fetched, read: byContract });
  const events = [];
  for await (const event of follow(needChanges, { params }, { after, signal: new AbortController().signal })) events.push(event);
  return { events, sent };
}
const first = { id: '7', data: { version: 1, status: 'draft' } };
const text = `retry: 2000\n\nid: 7\ndata: ${JSON.stringify(first.data)}\n\n:\n\nid: 9\ndata: {"version":2,"status":"đã đổi: tên"}\n\nid: 10\ndata: {"ver`;
const events = [first, { id: '9', data: { version: 2, status: 'đã đổi: tên' } }];

it('hears every whole event, comments aside, however it comes in pieces', async () => {
  const all = bytes(text);
  expect(await heard([all])).toEqual({ events, sent: [null] });
  expect(
    await heard(
      [...all].map((byte) => Uint8Array.of(byte)),
      '6',
    ),
  ).toEqual({ events, sent: ['6'] });
  expect((await heard([])).events).toEqual([]);
});

it('sends a file as it is, and gives one back', async () => {
  const pdf = new Blob(['%PDF-1.7'], { type: 'application/pdf' });
  const sent: unknown[] = [];
  const { call } = createClient({
    baseUrl: '/v1',
    fetch: async (address, init) => {
      sent.push([init?.method, String(address), new Headers(init?.headers).get('content-type'), init?.body]);
      return init?.method === 'GET'
        ? new Response(pdf)
        : Response.json({ id: documentId, name: 'a', type: pdf.type, size: 8, storedAt: '2026-11-29T03:00:00Z' });
    },
    read: byContract,
  });
  const documentId = '019ab1a0-0000-7000-8000-000000000001';
  const of = { technologyId: params.needId, documentId };
  expect((await call(putTechnologyDocument, { params: of, query: { name: 'a b' }, file: pdf })).size).toBe(8);
  expect(await (await call(getTechnologyDocument, { params: of })).text()).toBe('%PDF-1.7');
  const address = `/v1/technologies/${params.needId}/documents/${documentId}`;
  expect(sent).toEqual([
    ['PUT', `${address}?name=a+b`, 'application/pdf', pdf],
    ['GET', address, null, undefined],
  ]);
});

it('a refusal is a problem, as of any call', async () => {
  const refused = async () => Response.json({ code: 'need.unknown' }, { status: 404 });
  const { follow } = createClient({ baseUrl: '', fetch: refused, read: byContract });
  await expect(follow(needChanges, { params }, { signal: new AbortController().signal }).next()).rejects.toThrow(ProblemError);
});
