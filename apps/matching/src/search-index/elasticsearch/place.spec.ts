import type { Elasticsearch } from '@caunoi/kit/elasticsearch';
import { failureOf } from '@caunoi/kit/events/retry-policy';
import { pathTo, putIn } from './place';

const answering = (...statuses: number[]) => {
  const items = statuses.map((status, i) => ({
    index: { _id: `${i}`, status, ...(status < 400 ? {} : { error: { reason: 'because' } }) },
  }));
  return {
    ask: async () => ({ errors: statuses.some((status) => status >= 400), items }) as never,
    close: async () => {},
  } satisfies Elasticsearch;
};
const put = (...statuses: number[]) => putIn(answering(...statuses), { index: 'things', isAlias: true }, [{}]);

it.each([
  [[200, 201], undefined],
  [[200, 409], undefined],
  [[409, 429], 'down'],
  [[503], 'down'],
  [[400, 200], 'other'],
])('of documents that are answered by %j is told %s', async (statuses, failure) =>
  expect(
    await put(...statuses).then(
      () => undefined,
      (error: Error) => failureOf(error),
    ),
  ).toBe(failure),
);

it('nothing is put in behind a name that no index stands behind', () =>
  expect([pathTo({ index: 'things', isAlias: true }, '_bulk'), pathTo({ index: 'things-2', isAlias: false }, '_bulk')]).toEqual([
    '/things/_bulk?require_alias=true',
    '/things-2/_bulk',
  ]));
