import { type Change, changesBetween, isSame, type Known, type Run, type RunItem } from './history.rules';

const day = (number: number) => new Date(Date.UTC(2026, 10, number));
const item = (targetId: string, score: number, more: Partial<RunItem> = {}): RunItem => ({
  ...{
    targetId,
    targetKind: 'technology',
    targetVersion: 1,
    place: 1,
    band: 'good',
    score,
    points: { problem: score - 5, freshness: 2, evidence: 3 },
  },
  ...more,
});
const run = (items: RunItem[], more: Partial<Run> = {}): Run => ({
  ...{ sourceVersion: 1, rules: 'r', madeAt: day(1) },
  items: items.map((one, at) => ({ ...one, place: at + 1 })),
  ...more,
});
const known: Known = { openSince: () => day(0), isRefused: () => false };
const short = (changes: Change[]) => changes.map(({ id, change, causes }) => [id, change, ...causes]);

describe('what has become of suggestions between two runs', () => {
  it('is nothing where nothing did, nor where somebody only made room', () => {
    const [before, after] = [run([item('a', 70), item('b', 60)]), run([item('new', 90), item('a', 70), item('b', 60)])];
    expect(changesBetween(before, before, known)).toEqual([]);
    expect(isSame(before, run([item('a', 70), item('b', 60)], { madeAt: day(2) }))).toBe(true);
    expect(short(changesBetween(before, after, known))).toEqual([['new', 'new', 'others']]);
  });

  it('one that is open only since then came because it was published', () => {
    const openSince = (id: string) => (id === 'b' ? day(2) : day(0));
    expect(short(changesBetween(run([item('a', 70)]), run([item('a', 70), item('b', 60)]), { ...known, openSince }))).toEqual([
      ['b', 'new', 'published'],
    ]);
  });

  it.each<[string, Partial<Known>, string]>([
    ['the reader put it away', { isRefused: () => true }, 'refused'],
    ['it is no longer open', { openSince: () => null }, 'closed'],
    ['others are better now', {}, 'others'],
  ])('one went because %s', (_, more, cause) =>
    expect(short(changesBetween(run([item('a', 70), item('b', 60)]), run([item('a', 70)]), { ...known, ...more }))).toEqual([
      ['b', 'gone', cause],
    ]),
  );

  it.each<[string, Partial<RunItem>, Partial<Run>, string[]]>([
    ['what is suggested was changed', { targetVersion: 2, points: { problem: 65, freshness: 2, evidence: 6 } }, {}, ['target']],
    ['the need was changed', {}, { sourceVersion: 2 }, ['source']],
    ['need and suggestion were changed', { targetVersion: 2 }, { sourceVersion: 2 }, ['source', 'target']],
    ['other rules reckon', {}, { rules: 's' }, ['rules']],
    ['days have passed', { points: { problem: 65, freshness: 1, evidence: 3 } }, {}, ['time']],
    ['others change what words are worth', { points: { problem: 66, freshness: 2, evidence: 3 } }, {}, ['others']],
    ['nobody knows', { points: { problem: 65, freshness: 2, evidence: 3 } }, {}, ['others']],
  ])('one moved because %s', (_, more, ofRun, causes) =>
    expect(short(changesBetween(run([item('a', 70)]), run([item('a', 73, more)], ofRun), known))).toEqual([['a', 'up', ...causes]]),
  );

  it('says by how much, from where, and what moved it most', () => {
    const after = run([
      item('b', 80),
      item('a', 76.5, { band: 'excellent', targetVersion: 2, points: { problem: 65.5, freshness: 2, evidence: 9 } }),
    ]);
    expect(changesBetween(run([item('a', 70)]), after, known)[1]).toEqual({
      ...{ kind: 'technology', id: 'a', change: 'up', causes: ['target'] },
      ...{ band: { from: 'good', to: 'excellent' }, score: { from: 70, to: 76.5 }, place: { from: 1, to: 2 } },
      features: [
        { feature: 'evidence', from: 3, to: 9 },
        { feature: 'problem', from: 65, to: 65.5 },
      ],
    });
  });

  it('a lower band is a fall, whatever the score says', () =>
    expect(short(changesBetween(run([item('a', 70)]), run([item('a', 71, { band: 'possible' })], { rules: 's' }), known))).toEqual([
      ['a', 'down', 'rules'],
    ]));

  it('whatever happens, no score changes without a word, and every word has a cause', () => {
    const choices = [undefined, 60, 60.1, 70];
    for (const from of choices)
      for (const to of choices)
        for (const sourceVersion of [1, 2])
          for (const targetVersion of [1, 2]) {
            const [before, after] = [
              run(from ? [item('a', from)] : []),
              run(to ? [item('a', to, { targetVersion })] : [], { sourceVersion }),
            ];
            const changes = changesBetween(before, after, known);
            expect(changes).toHaveLength(from === to ? 0 : 1);
            for (const { causes } of changes) expect(causes.length).toBeGreaterThan(0);
          }
  });
});
