import { application } from './application-features.rules';
import { concepts } from './concept-features.rules';
import * as conditions from './condition-features.rules';
import * as expertise from './expert-features.rules';
import type { Feature } from './pair';
import { targets } from './target-features.rules';
import { problem } from './wording-features.rules';

/** Every feature of the ranker by the name it has in weights, contributions and explanations. */
export const features = {
  problem,
  concepts,
  application,
  targets,
  documents: expertise.documents,
  profile: expertise.profile,
  trl: conditions.trl,
  scale: conditions.scale,
  cooperation: conditions.cooperation,
  budget: conditions.budget,
  region: conditions.region,
  rights: conditions.rights,
  evidence: conditions.evidence,
  freshness: conditions.freshness,
  services: expertise.services,
  availability: expertise.availability,
  language: expertise.language,
  track: expertise.track,
  clarity: expertise.clarity,
  funding: expertise.funding,
  time: expertise.time,
} satisfies Record<string, Feature>;

export type FeatureName = keyof typeof features;
