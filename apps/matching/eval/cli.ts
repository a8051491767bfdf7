import { evaluateEveryday, evaluateGold, evaluateShelves, type Evaluation, recalled, type Shelved } from './evaluate';
import { readDepth, reviewing } from './gold';
import { readCorpus } from './demo-corpus';
import { askOverHttp, findOverHttp, reviewersOverHttp } from './over-http';
import { evaluateSearch, labelledQueries, searchWays, type SearchWay } from './search';
import { type Variant, variants } from './variants';

/**
 * Measures the running product at the address given: the gold set, and the same needs as other people would have typed them.
 * Exits 1 when it is below what the platform promises.
 */
const LEAST = { technologies: 12, experts: 11, unaccented: 11 };
/** Shares of the searches that show the thing at all and among the first three of its kind, and what is shown in all. */
const SEARCH = {
  own: { clean: 1, 'no accents': 1, 'a slip': 0.97 },
  read: { clean: 0.95, 'no accents': 0.95, 'a slip': 0.9 },
  precision: 0.3,
  found: 8,
};
/** Least share of the answers that stand on the first shelf, and most things there that are no answer. */
const SHELVES = { stated: { right: 1, wrong: 7 }, everyday: { right: 0.8, wrong: 5 } };
/** How many recalled answers a way of writing may lose against the clean text: 2 of 100 points is none of 12; a typo may cost one. */
const MAY_LOSE: Partial<Record<Variant, number>> = { typo: 1, 'no accents': 1 };

const url = process.argv[2];
if (!url) throw new Error('usage: eval http://127.0.0.1:3000');
const ask = await askOverHttp(url);
const corpus = readCorpus(new Date());
const needs = new Map(corpus.needs.map((need) => [need.reference, need]));
const failures: string[] = [];
const expect = (holds: boolean, promise: string) => void (holds || failures.push(promise));

const clean = await evaluateGold(ask, needs);
printGold(clean);
expect(recalled(clean.technologies) >= LEAST.technologies, `needs → technologies recall@${readDepth} ${LEAST.technologies}/12`);
expect(recalled(clean.experts) >= LEAST.experts, `needs → experts recall@${readDepth} ${LEAST.experts}/12`);
expect(clean.falls.length === 0, 'no hard negative in a top 3');
expect(clean.technologies.find(({ need }) => need === 'N11')?.conditional === true, 'T11 for N11 only as conditional');

console.log('\nShelves                    on the first  on the second  nowhere  wrong on the first  of these unanswerable');
printShelves('needs as stated', await evaluateShelves(ask, needs), SHELVES.stated);
printShelves('needs in everyday words', await evaluateEveryday(ask, new Date().toISOString()), SHELVES.everyday);

console.log('\nWritten as        technologies  experts  hard negatives');
for (const variant of Object.keys(variants) as Variant[]) {
  const found = variant === 'clean' ? clean : await evaluateGold(ask, needs, variant);
  const [technologies, experts] = [recalled(found.technologies), recalled(found.experts)];
  console.log(
    `${variant.padEnd(18)}${`${technologies}/12`.padStart(12)}${`${experts}/12`.padStart(9)}${String(found.falls.length).padStart(16)}`,
  );
  const lost = MAY_LOSE[variant] ?? 0;
  expect(technologies >= recalled(clean.technologies) - lost, `${variant}: technologies`);
  expect(experts >= recalled(clean.experts) - lost, `${variant}: experts`);
  expect(found.falls.length === 0, `${variant}: hard negatives`);
  if (variant === 'no accents') expect(Math.min(technologies, experts) >= LEAST.unaccented, `unaccented ≥ ${LEAST.unaccented}/12`);
}

console.log('');
for (const { technology, expert, offered } of reviewing) {
  const reviewers = await reviewersOverHttp(url, technology);
  console.log(`Independent reviewers of ${technology}: ${reviewers.join(', ') || 'none'}`);
  expect(reviewers.includes(expert) === offered, `${expert} is ${offered ? '' : 'never '}offered as independent reviewer of ${technology}`);
}

console.log('\nSearch typed as   found  first  among three  found on average  precision');
const queries = labelledQueries(corpus);
for (const way of Object.keys(searchWays) as SearchWay[]) {
  const { asked, own, first, read, found, precision } = await evaluateSearch(findOverHttp(url), queries, way);
  const [counted, promised] = [[`${own}/${asked}`, String(first), String(read)], `search, ${way}`];
  console.log(
    `${way.padEnd(15)}${counted.map((count) => count.padStart(8)).join(' ')}${found.toFixed(1).padStart(20)}${precision.toFixed(3).padStart(11)}`,
  );
  expect(own / asked >= SEARCH.own[way], `${promised}: ${100 * SEARCH.own[way]} % found`);
  expect(read / asked >= SEARCH.read[way], `${promised}: ${100 * SEARCH.read[way]} % among the first ${readDepth}`);
  expect(precision >= SEARCH.precision, `${promised}: precision ${SEARCH.precision}`);
  expect(found <= SEARCH.found, `${promised}: at most ${SEARCH.found} things found`);
}

for (const failure of failures) console.log(`BELOW: ${failure}`);
console.log(failures.length === 0 ? '\nThe gold set holds.' : `\n${failures.length} promises do not hold.`);
process.exit(failures.length === 0 ? 0 : 1);

function printShelves(name: string, list: readonly Shelved[], { right, wrong }: { right: number; wrong: number }) {
  const answerable = list.filter(({ expected }) => expected);
  const count = (shelf: Shelved['found']) => answerable.filter(({ found }) => found === shelf).length;
  const wrongs = list.flatMap((one) => one.wrong.map(({ code }) => ({ ...one, code })));
  const unanswerable = wrongs.filter(({ expected }) => !expected).length;
  console.log(
    `${name.padEnd(27)}${`${count('suggested')}/${answerable.length}`.padStart(12)}${String(count('unsure')).padStart(15)}${String(count(null)).padStart(9)}${String(wrongs.length).padStart(20)}${String(unanswerable).padStart(23)}`,
  );
  console.log(`  wrong: ${wrongs.map(({ need, code }) => `${need} ${code}`).join(', ') || 'none'}`);
  expect(count('suggested') / answerable.length >= right, `${name}: ${100 * right} % of the answers on the first shelf`);
  expect(wrongs.length <= wrong, `${name}: at most ${wrong} wrong on the first shelf`);
}

function printGold({ technologies, experts, falls }: Evaluation) {
  console.log('Need  technology      rank  score  next best        expert          rank  score');
  technologies.forEach((placing, n) => {
    const expert = experts[n];
    const rival = placing.rival ? `${placing.rival.code} ${placing.rival.score}` : '–';
    const name = `${placing.expected}${placing.conditional ? ' (conditional)' : ''}`;
    console.log(
      `${placing.need.padEnd(6)}${name.padEnd(16)}${String(placing.rank).padStart(4)}  ${String(placing.score ?? '–').padStart(5)}  ${rival.padEnd(15)}  ${(expert?.expected ?? '').padEnd(14)}${String(expert?.rank ?? 0).padStart(6)}  ${String(expert?.score ?? '–').padStart(5)}`,
    );
  });
  for (const { need, code } of falls) console.log(`${need}: ${code} is a hard negative and was read`);
}
