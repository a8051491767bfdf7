import { ExpertStatement } from '@caunoi/contracts/experts/expert';
import * as experts from '@caunoi/contracts/experts/experts.endpoints';
import type { Kind } from '@caunoi/contracts/matching/match';
import { NeedStatement } from '@caunoi/contracts/needs/need';
import * as needs from '@caunoi/contracts/needs/needs.endpoints';
import * as technologies from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { TechnologyStatement } from '@caunoi/contracts/technology-bank/technology';
import { demoId } from '@caunoi/kit/demo';
import type { Person } from './people';

export const sources = { needId: demoId('need', 'N03'), technologyId: demoId('technology', 'T03'), expertId: demoId('expert', 'E03') };

/** Words that stand nowhere else, one in each text that a thing shows. */
export const secretsOf = (kind: Kind) => [0, 1, 2, 3].map((n) => `bimat${kind}${n}zq`);
/** Shown to nobody but the owner and reviewers, at any time. */
export const CONFIDENTIAL = 'kinmitzq';

const [needWords, technologyWords, expertWords] = [secretsOf('need'), secretsOf('technology'), secretsOf('expert')];
const fieldsOf = (thing: object, { shape }: { shape: object }) =>
  Object.fromEntries(Object.entries(thing).filter(([field]) => field in shape));

/** The demonstration's need, written by somebody else and with secrets in its texts. */
export async function plantedNeed(reader: Person) {
  const need = await reader.call(needs.getNeed, { params: { needId: sources.needId } });
  const statement = NeedStatement.parse({ ...fieldsOf(need, NeedStatement), confidential: CONFIDENTIAL });
  return {
    ...statement,
    title: `${statement.title.slice(0, 100)} ${needWords[0]}`,
    problem: `${statement.problem} ${needWords[1]}`,
    targets: statement.targets.map((target, n) => (n === 0 ? { ...target, quantity: `${target.quantity} ${needWords[2]}` } : target)),
    keywords: [...statement.keywords.slice(0, 5), needWords[3]!],
  };
}

export async function plantedTechnology(reader: Person) {
  const technology = await reader.call(technologies.getTechnology, { params: { technologyId: sources.technologyId } });
  const statement = TechnologyStatement.parse({ ...fieldsOf(technology, TechnologyStatement), confidential: CONFIDENTIAL });
  return {
    ...statement,
    title: `${statement.title.slice(0, 100)} ${technologyWords[0]}`,
    summary: `${statement.summary.slice(0, 300)} ${technologyWords[1]}`,
    solution: `${statement.solution} ${technologyWords[2]}`,
    keywords: [...statement.keywords.slice(0, 5), technologyWords[3]!],
  };
}

export async function plantedProfile(reader: Person) {
  const expert = await reader.call(experts.getExpert, { params: { expertId: sources.expertId } });
  const statement = ExpertStatement.parse(fieldsOf(expert, ExpertStatement));
  return {
    ...statement,
    headline: `${statement.headline.slice(0, 100)} ${expertWords[0]}`,
    biography: `${statement.biography.slice(0, 1000)} ${expertWords[1]}`,
    documents: statement.documents.map((document) => ({ ...document, title: `${document.title} ${expertWords[2]}` })),
    keywords: [...statement.keywords.slice(0, 5), expertWords[3]!],
  };
}
