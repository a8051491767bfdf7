import { inOrder, isKeyDue } from './oidc-keys.rules';

const now = new Date('2027-06-01T00:00:00Z');
const key = (days: number) => ({ days, createdAt: new Date(now.getTime() - days * 86_400_000) });
const order = (...ages: number[]) => inOrder(ages.map(key), now).map(({ days }) => days);

it.each([
  ['the first signs at once', [0], [0]],
  ['a new one is told, and does not sign yet', [1, 89], [89, 1]],
  ['after two days it signs, and the one before is still told', [2, 90], [2, 90]],
  ['old ones are forgotten', [10, 98, 186, 274], [10, 98, 186]],
])('%s', (_, ages, expected) => expect(order(...ages)).toEqual(expected));

it.each([
  ['there is none', [], true],
  ['it still has time', [87], false],
  ['it has two days left', [88], true],
  ['the next is made', [1, 89], false],
] as const)('a next key is made when %s: %#', (_, ages, due) => expect(isKeyDue(ages.map(key), now)).toBe(due));
