import type { NeedFact } from '@caunoi/contracts/needs/needs.events';
import { loadLexicon } from '../src/lexicon/lexicon-files';
import { type Corpus, readCorpus } from './demo-corpus';
import { shelfOf } from '@caunoi/contracts/matching/match';
import { type Ask, type Evaluation, type Placing, evaluateDemo, evaluateGold, evaluateUnanswered, recalled } from './evaluate';
import { goldNeeds, reviewing } from './gold';
import { type Matcher, matcherOf } from './in-process';
import { rewritten, type Variant, variants } from './variants';

let corpus: Corpus;
let matcher: Matcher;
let needs: ReadonlyMap<string, NeedFact>;
let ask: Ask;
let clean: { gold: Evaluation; demo: Omit<Evaluation, 'falls'> };

beforeAll(async () => {
  corpus = readCorpus(new Date('2026-11-22T02:00:00Z'));
  matcher = await matcherOf(corpus, loadLexicon(), '2026-11-22');
  needs = new Map(corpus.needs.map((need) => [need.reference, need]));
  ask = async (direction, need) => {
    const { suggestions } = await matcher.matchNeed(direction, need);
    return suggestions.map(({ target, score, conditional, band }) => ({ code: target.id, score, conditional, shelf: shelfOf(band) }));
  };
  clean = { gold: await evaluateGold(ask, needs), demo: await evaluateDemo(ask, needs) };
});

describe('the gold set', () => {
  it('finds every expected technology among the first three', () => expect(recalled(clean.gold.technologies)).toBe(12));
  it('finds at least eleven of twelve experts there', () => expect(recalled(clean.gold.experts)).toBeGreaterThanOrEqual(11));
  it('shows no hard negative there', () => expect(clean.gold.falls).toEqual([]));

  it('shows the one that misses a must as conditional, and only that one', () => {
    const { technologies } = clean.gold;
    expect(technologies.filter(({ conditional }) => conditional).map(({ need }) => need)).toEqual(
      goldNeeds.filter((need) => need.conditional).map(({ need }) => need),
    );
  });

  it.each(reviewing)('offers $expert as independent reviewer of $technology: $offered', async ({ technology, expert, offered }) => {
    const source = matcher.subjects.get(technology);
    if (!source) throw new Error(`no ${technology}`);
    const { suggestions, excluded } = await matcher.match('technology_reviewer', source);
    expect(suggestions.some(({ target }) => target.id === expert)).toBe(offered);
    if (!offered) expect(excluded.conflict_of_interest).toBeGreaterThan(0);
  });

  it('leads back from the technology to the need', async () => {
    for (const { need, technology } of goldNeeds) {
      const source = matcher.subjects.get(technology);
      const found = source ? (await matcher.match('technology_need', source)).suggestions.slice(0, 3) : [];
      expect([technology, found.map(({ target }) => target.id)]).toEqual([technology, expect.arrayContaining([need])]);
    }
  });
});

describe('the further demonstration content', () => {
  it('is matched nine times of ten', () => {
    const { technologies, experts } = clean.demo;
    const all = [...technologies, ...experts];
    expect(recalled(all) / all.length).toBeGreaterThanOrEqual(0.9);
  });

  it('leaves the first shelf empty where nothing answers', async () => {
    const results = await evaluateUnanswered(ask, needs);
    expect(results.flatMap(({ suggested }) => suggested.filter(({ shelf }) => shelf === 'suggested'))).toEqual([]);
  });
});

/** Points of recall that a way of writing may cost. */
const allowed: Partial<Record<Variant, number>> = { typo: 4 };

/** The ways of writing that lose most are tried on all content, the others on the gold set. */
const harder: readonly Variant[] = ['no accents', 'half accents'];

describe('robustness', () => {
  const share = (placings: readonly Placing[]) => (100 * recalled(placings)) / placings.length;
  const all = ({ technologies, experts }: Omit<Evaluation, 'falls'>) => [...technologies, ...experts];

  it.each(Object.keys(variants).filter((name) => name !== 'clean') as Variant[])(
    'writing with %s costs hardly anything',
    async (variant) => {
      const gold = await evaluateGold(ask, needs, variant);
      expect(share(all(clean.gold)) - share(all(gold))).toBeLessThanOrEqual(allowed[variant] ?? 2);
      if (harder.includes(variant)) {
        const demo = await evaluateDemo(ask, needs, variant);
        const lost = share([...all(clean.gold), ...all(clean.demo)]) - share([...all(gold), ...all(demo)]);
        expect(lost).toBeLessThanOrEqual(2);
      }
      if (variant !== 'no accents') return;
      for (const placings of [gold.technologies, gold.experts]) expect(recalled(placings)).toBeGreaterThanOrEqual(11);
    },
    60_000,
  );

  it('the variants really are other texts', () => {
    for (const need of corpus.needs.filter(({ language }) => language === 'vi')) {
      const texts = Object.keys(variants).map((variant) => rewritten(need, variant as Variant).problem);
      expect(new Set(texts).size).toBeGreaterThanOrEqual(5);
    }
  });
});

describe('explanations of the gold set', () => {
  /** What the two sides of each pair have in common, in one of the words that either uses. */
  const shared: Readonly<Record<string, RegExp>> = {
    N01: /xì mủ|phytophthora/i,
    N02: /NO2|tôm/i,
    N03: /xoài|giữ tươi/i,
    N04: /chống cháy|UL94|V-0/i,
    N05: /nhiệt thải|lò/i,
    N06: /nhuộm/i,
    N07: /đáy mắt|võng mạc/i,
    N08: /bo mạch|báo giả|AOI|mối hàn/i,
    N09: /trợ lý|giọng|tiếng Việt/i,
    N10: /cát nhiễm mặn|clorua/i,
    N11: /polyester|nhuộm/i,
    N12: /pallet|chuỗi lạnh|nhiệt/i,
  };

  it.each(goldNeeds.map(({ need, technology, expert }) => [need, technology, expert] as const))(
    'name what %s shares with %s and %s',
    async (code, technology, expert) => {
      const need = needs.get(code);
      if (!need) throw new Error(`no ${code}`);
      for (const [direction, target] of [
        ['need_technology', technology],
        ['need_expert', expert],
      ] as const) {
        const suggestion = (await matcher.matchNeed(direction, need)).suggestions.find((one) => one.target.id === target);
        const told = [suggestion?.strengths, suggestion?.contributions.map(({ reason }) => reason)]
          .flat()
          .map((reason) => JSON.stringify(reason?.params));
        expect(told.join(' ')).toMatch(shared[code] ?? /$^/);
        expect(suggestion?.quotes.map(({ side }) => side)).toEqual(['source', 'target']);
      }
    },
  );

  it('sum up: points to the score, to the tenth, in every suggestion of every need', async () => {
    for (const need of corpus.needs) {
      for (const { score, contributions } of (await matcher.matchNeed('need_expert', need)).suggestions) {
        expect(contributions.reduce((sum, { points }) => sum + Math.round(points * 10), 0)).toBe(Math.round(score * 10));
      }
    }
  });
});
