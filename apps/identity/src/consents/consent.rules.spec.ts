import { currentText } from '@caunoi/contracts/identity/purposes';
import { consentsIn, type Entry, isNews, stateOf } from './consent.rules';

const current = currentText('suggestion_letters').version;
const entry = (change: Partial<Entry> = {}): Entry => ({
  ...{ purpose: 'suggestion_letters', given: true, textVersion: current, how: 'own_page', at: '2026-12-01T03:00:00.000Z' },
  ...change,
});
const before = new Date('2026-12-01T02:00:00Z');
const after = new Date('2026-12-01T04:00:00Z');
const { purpose } = entry();
const given = { purpose, given: true, textVersion: current };
const withdrawn = { ...given, given: false };
const former = entry({ textVersion: '2025-01' });

it.each([
  ['never', undefined],
  ['given', entry()],
  ['withdrawn', entry({ given: false })],
  ['text_changed', former],
  ['withdrawn', entry({ given: false, textVersion: '2025-01' })],
])('%s', (state, last) => expect(stateOf('suggestion_letters', last)).toBe(state));

it.each([
  ['given for the first time', undefined, given, after, true],
  ['taken back though never given', undefined, withdrawn, after, false],
  ['given once more in the same words', entry(), given, after, false],
  ['given to new words', former, given, after, true],
  ['taken back', entry(), withdrawn, after, true],
  ['taken back, of words that were asked before', former, withdrawn, after, true],
  ['taken back twice', entry({ given: false }), withdrawn, after, false],
  ['given again', entry({ given: false }), given, after, true],
  ['given before it was taken back, and heard of later', entry({ given: false }), given, before, false],
])('%s: news is %#', (_, last, said, at, news) => expect(isNews(last, said, at)).toBe(news));

it('every purpose has its own state, and its history newest first', () => {
  const ledger = [entry(), entry({ purpose: 'public_profile' }), entry({ given: false, at: '2026-12-02T03:00:00.000Z' })];
  expect(consentsIn(ledger)).toMatchObject([
    { purpose: 'suggestion_letters', state: 'withdrawn', history: [{ given: false }, { given: true }] },
    { purpose: 'public_profile', state: 'given', history: [{ given: true }] },
  ]);
});
