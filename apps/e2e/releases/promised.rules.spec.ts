import type { OfferedEndpoint } from '@caunoi/contracts/offered';
import { brokenPromises, byAge } from './promised.rules';

const list: OfferedEndpoint = { id: 'list', method: 'GET', path: '/things', kind: 'json', stability: 'stable', deprecated: null };
const going = { since: '2027-01-01', sunset: '2027-07-01', instead: '/things/all' } as const;
const present = (...changed: object[]) =>
  new Map(changed.map((change) => [(change as { id?: string }).id ?? 'list', { ...list, since: '0.1.0' as const, ...change }]));
const broken = (kept: object, today: ReturnType<typeof present>, day = '2027-06-30') =>
  brokenPromises(new Map([['0.1.0', [{ ...list, ...kept }]]]), today, day).map((said) => said.split(/[:;]/)[0] ?? '');

it.each<[string, string[], string[]]>([
  ['what stays as it is keeps its promise', broken({}, present({})), []],
  ['what is gone breaks it', broken({}, present()), ['list (GET /things) has gone']],
  ['what is told to go later, too', broken({ deprecated: going }, present()), ['list (GET /things) has gone']],
  ['what is gone after its sunset does not', broken({ deprecated: going }, present(), '2027-07-01'), []],
  ['nor what was experimental', broken({ stability: 'experimental' }, present()), []],
  ['another address breaks it', broken({}, present({ path: '/all' })), ['list was GET /things, json, and is GET /all, json']],
  ['another method breaks it', broken({}, present({ method: 'PUT' })), ['list was GET /things, json, and is PUT /things, json']],
  ['another kind breaks it', broken({ kind: 'stream' }, present({})), ['list was GET /things, stream, and is GET /things, json']],
  ['another age is not true', broken({}, present({ since: '0.2.0' })), ['list says that it is there since 0.2.0']],
  ['what is new says so', broken({}, present({}, { id: 'add', since: '0.1.0' })), ['add says that it is there since 0.1.0']],
  ['and may be new', broken({}, present({}, { id: 'add', since: '0.10.0' })), []],
])('%s', (_, said, expected) => expect(said).toEqual(expected));

it('what an endpoint was in the last release that had it counts, and the first one is its age', () => {
  const kept = new Map([
    ['0.10.0', [{ ...list, deprecated: going }]],
    ['0.2.0', [list]],
  ]);
  expect(brokenPromises(kept, new Map(), '2027-07-02')).toEqual([]);
  expect(brokenPromises(kept, present({ since: '0.2.0' }), '2027-07-02')).toEqual([]);
  expect(['0.10.0', '0.2.0', '1.0.0', '0.2.1'].sort(byAge)).toEqual(['0.2.0', '0.2.1', '0.10.0', '1.0.0']);
});
