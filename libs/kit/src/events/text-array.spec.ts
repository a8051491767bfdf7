import { freshDatabase, stopPostgres } from '@caunoi/testing/test-postgres';
import { Client } from 'pg';
import { textArray } from './text-array';

let client: Client;
beforeAll(async () => {
  client = new Client(await freshDatabase());
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await stopPostgres();
});

it.each([
  ['nothing', []],
  ['plain texts', ['xoài', '']],
  ['what a literal would have to escape', ['"', '\\', '{a,b}', 'NULL', '{"title":"Giữ \\"xoài\\" tươi"}', '\n\t']],
  ['nulls between texts', [null, 'a', null]],
  ['characters of four bytes', ['🥭'.repeat(300)]],
])('Postgres reads %s as they were', async (_, texts) => {
  const { rows } = await client.query('SELECT $1::text[] AS texts', [textArray(texts)]);
  expect(rows).toEqual([{ texts }]);
});

it('a text that Postgres cannot keep is refused as such', async () => {
  await expect(client.query('SELECT $1::text[]', [textArray(['a\0b'])])).rejects.toMatchObject({ code: '22021' });
});
