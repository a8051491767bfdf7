import { once } from 'node:events';
import { connect } from 'node:net';
import pg from 'pg';
import { engine } from './engine';

it('Kafka, Elasticsearch and Postgres answer, and each is started once', async () => {
  const urls = async () => Promise.all([engine('kafka'), engine('elasticsearch'), engine('postgres')]);
  const [kafka, elasticsearch, postgres] = await urls();
  expect(await urls()).toEqual([kafka, elasticsearch, postgres]);
  const { hostname, port } = new URL(kafka);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.destroy();
  const health = (await (await fetch(`${elasticsearch}/_cluster/health`)).json()) as { number_of_nodes: number };
  expect(health.number_of_nodes).toBe(1);
  const client = new pg.Client({ connectionString: postgres });
  await client.connect();
  expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await client.end();
});
