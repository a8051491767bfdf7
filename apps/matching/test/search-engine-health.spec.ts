import { SearchIndex } from '../src/search-index/search-index';
import { theWorld } from './world';

const world = theWorld({ empty: true });

it('readiness tells whether the search engine answers, and lasts without it: feedback and earlier suggestions need none', async () => {
  const ready = async () => {
    const { statusCode, body } = await world.service.app.inject({ url: '/health/ready' });
    return [statusCode, (JSON.parse(body) as { dependencies: object }).dependencies];
  };
  expect(await ready()).toEqual([200, { database: 'up', bus: 'up', search: 'up' }]);
  world.service.app.get(SearchIndex).state = () => Promise.reject(new Error('away'));
  expect(await ready()).toEqual([200, { database: 'up', bus: 'up', search: 'down' }]);
});
