import type { Kind } from '@caunoi/contracts/matching/match';
import type { Locale } from '@caunoi/contracts/locales';

/** Which question a text answers; candidate searches ask facet by facet. */
export type Facet = 'title' | 'problem' | 'solution' | 'application' | 'method' | 'results' | 'keywords' | 'document' | 'translation';

/** A public text of a need, a technology or an expert. Evidence points to it. */
export interface Passage {
  /** The field of the contract. */
  field: string;
  facet: Facet;
  text: string;
  /** Of an expert's evidence documents: which one. */
  document: number | null;
}

/** An object or function that a passage speaks of. */
export interface Mention {
  topic: string;
  /** 0 to 1: a title says more of what something is about than an aside. */
  salience: number;
  /** As written. */
  surface: string;
  /** The surface complains of what is wrong, which is not what is wanted. */
  sign?: boolean;
  field: string;
  document: number | null;
}

/** A concept of the lexicon, and the words of the subject it was recognised by. */
export interface ConceptMention {
  id: string;
  activation: number;
  clause: string;
  matched: 'everyday' | 'term' | 'cause' | 'method';
  wording: string;
  likeness: number;
}

/** What a need wants to move, and how far. */
export interface Goal {
  quantity: string;
  unit: string;
  current: number;
  wanted: number;
}

/** What a technology has been measured to do. */
export interface Measured {
  quantity: string;
  unit: string;
  value: number;
  conditions: string;
}

/** How much at a time: 2,000 m³ a day. Units are canonical. */
export interface Capacity {
  amount: number;
  unit: string;
  /** As written. */
  surface: string;
}

export interface ExpertDocument {
  kind: string;
  title: string;
  year: number;
  lead: boolean;
}

/**
 * The matchable view of a need, a technology or an expert: public facts only, computed once when the fact arrives, plain JSON. What a kind
 * does not have is null or empty.
 */
export interface Subject {
  kind: Kind;
  id: string;
  reference: string;
  language: Locale;
  organisationId: string;
  /** Whether it may be suggested at all: a published and unexpired record. */
  open: boolean;
  publishedAt: string | null;
  updatedAt: string | null;
  confirmedAt: string | null;
  expiresAt: string | null;
  deadline: string | null;
  passages: Passage[];
  concepts: ConceptMention[];
  objects: Mention[];
  functions: Mention[];
  sectors: string[];
  ford: string[];
  vsic: string[];
  strategicProducts: string[];
  province: string | null;
  cooperation: string[];
  /** What a need can spend or a technology costs. */
  band: string | null;
  /** The level a technology has reached. */
  trl: number | null;
  /** The level a need asks for. */
  trlMin: number | null;
  goals: Goal[];
  measured: Measured[];
  capacities: Capacity[];
  constraints: string[];
  /** The best grade of evidence, and whether trials are described. */
  evidence: 'A' | 'B' | 'C' | null;
  tried: boolean;
  rights: { type: string; state: string; share: number }[];
  /** State-funded work may only be transferred by who holds that right. */
  mayTransfer: boolean;
  documents: ExpertDocument[];
  services: string[];
  languages: string[];
  availableDays: number | null;
  remote: boolean;
  abroad: boolean;
  /** Technologies that an expert has a tie to. */
  interests: string[];
}

/** The text of some facets, in reading order. */
export const textOf = (subject: Subject, facets: readonly Facet[]): string =>
  subject.passages
    .filter(({ facet }) => facets.includes(facet))
    .map(({ text }) => text)
    .join('\n');
