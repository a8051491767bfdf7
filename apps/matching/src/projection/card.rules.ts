import type { ExpertFact } from '@caunoi/contracts/experts/experts.events';
import type { Photo, Portrait } from '@caunoi/contracts/files/photo';
import type { Card } from '@caunoi/contracts/matching/match';
import type { NeedFact } from '@caunoi/contracts/needs/needs.events';
import type { TechnologyFact } from '@caunoi/contracts/technology-bank/technologies.events';
import type { Told } from './document.entity';

const nothing = { cover: null, trl: null, cooperation: [], budgetBand: null, deadline: null, availableDays: null, services: [] };

/** What lists show of a thing. An anonymous need shows no organisation. */
export function cardOf({ kind, fact }: Told): Card {
  if (kind === 'need') return needCard(fact as NeedFact);
  if (kind === 'technology') return technologyCard(fact as TechnologyFact);
  return expertCard(fact as ExpertFact);
}

/** What was told before there were photos has none. */
const coverOf = ({ photos = [] }: { photos?: readonly Photo[] }) => photos[0] ?? null;

const portraitOf = ({ portrait = null }: { portrait?: Portrait | null }) => portrait && { ...portrait, alt: '' };

const needCard = (need: NeedFact): Card => ({
  ...nothing,
  kind: 'need',
  id: need.id,
  reference: need.reference,
  title: need.title,
  summary: need.problem,
  language: need.language,
  translations: need.translations,
  organisationId: need.anonymous ? null : need.organisationId,
  sectors: need.sector ? [need.sector] : [],
  province: need.province,
  trl: need.trlMin,
  cooperation: need.cooperation,
  budgetBand: need.budgetBand,
  deadline: need.deadline,
  confirmedAt: need.publishedAt,
  cover: coverOf(need),
});

const technologyCard = (technology: TechnologyFact): Card => ({
  ...nothing,
  kind: 'technology',
  id: technology.id,
  reference: technology.reference,
  title: technology.title,
  summary: technology.summary,
  language: technology.language,
  translations: technology.translations,
  organisationId: technology.organisationId,
  sectors: technology.sectors,
  province: technology.province,
  trl: technology.trl,
  cooperation: technology.cooperation,
  budgetBand: technology.priceBand,
  confirmedAt: technology.confirmedAt,
  cover: coverOf(technology),
});

const expertCard = (expert: ExpertFact): Card => ({
  ...nothing,
  kind: 'expert',
  id: expert.id,
  reference: expert.reference,
  title: expert.headline,
  summary: expert.biography,
  language: expert.language,
  translations: expert.translations,
  organisationId: expert.organisationId,
  sectors: expert.sectors,
  province: expert.province,
  availableDays: expert.availableDays,
  services: expert.services,
  confirmedAt: expert.confirmedAt,
  cover: portraitOf(expert),
});
