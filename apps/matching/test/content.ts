import { ExpertPublished, type ExpertFact } from '@caunoi/contracts/experts/experts.events';
import { NeedPublished, type NeedFact } from '@caunoi/contracts/needs/needs.events';
import { TechnologyPublished, type TechnologyFact } from '@caunoi/contracts/technology-bank/technologies.events';
import { recordOf } from '@caunoi/testing/events/hand-bus';
import { v5 } from 'uuid';
import { readCorpus } from '../eval/demo-corpus';

/** The day that the demonstration content is read on; tests begin then. */
export const begin = new Date('2026-11-22T02:00:00Z');

const NAMESPACE = '8f1d1c5e-0f5b-4a53-9a41-6c3f3f0f7a10';
/** The id of what the demonstration content calls by a code: T03, dh-dong-sen. */
export const idOf = (code: string) => v5(code, NAMESPACE);
export const accountOf = (expert: string) => idOf(`account of ${expert}`);

const own = <F extends { id: string; organisationId: string }>(fact: F): F => ({
  ...fact,
  id: idOf(fact.id),
  organisationId: idOf(fact.organisationId),
});

const { needs, technologies, experts } = readCorpus(begin);

/** The demonstration content as the facts that services would tell, by code. */
export const need = byCode(needs.map(own));
export const technology = byCode(technologies.map(own));
export const expert = byCode(
  experts.map((fact) => ({
    ...own(fact),
    accountId: accountOf(fact.reference),
    interests: fact.interests.map((interest) => ({ ...interest, technologyId: idOf(interest.technologyId) })),
  })),
);

function byCode<F extends { reference: string }>(facts: readonly F[]) {
  const known = new Map(facts.map((fact) => [fact.reference, fact]));
  return Object.assign(
    (code: string): F => {
      const fact = known.get(code);
      if (!fact) throw new Error(`the demonstration content has no ${code}`);
      return fact;
    },
    { all: facts },
  );
}

/** All of it, as the bus brings it. */
export const everything = () => [
  ...need.all.map((fact: NeedFact) => recordOf(NeedPublished, fact)),
  ...technology.all.map((fact: TechnologyFact) => recordOf(TechnologyPublished, fact)),
  ...expert.all.map((fact: ExpertFact) => recordOf(ExpertPublished, fact)),
];
