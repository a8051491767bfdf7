import { label, type CodeList } from '@caunoi/contracts/code-lists/code-list';
import { cooperationForms } from '@caunoi/contracts/code-lists/cooperation-forms';
import { expertServices } from '@caunoi/contracts/code-lists/expert-services';
import { ford } from '@caunoi/contracts/code-lists/ford';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import { strategicProducts } from '@caunoi/contracts/code-lists/strategic-products';
import { vsic } from '@caunoi/contracts/code-lists/vsic';
import { locales } from '@caunoi/contracts/locales';
import type { SearchDocument } from '@caunoi/text/engine/search-document';
import { type Facet, type Subject, textOf } from './subject';

/** The kind of an expert's evidence documents in the search engine; `expertId` says whose. */
export const documentKind = 'expert_document';

export const documentId = (expertId: string, document: number) => `${expertId}#${document}`;

/** The expert and the number of a document id. */
export const parseDocumentId = (id: string): { expertId: string; document: number } => {
  const [expertId = '', document = ''] = id.split('#');
  return { expertId, document: Number(document) };
};

/** Concepts and objects that are sure enough to find a subject by. */
const surely = { concept: 0.35, object: 0.5 };

/** The concepts that a subject surely speaks of. */
export const conceptsOf = ({ concepts }: Subject) => concepts.filter(({ activation }) => activation >= surely.concept).map(({ id }) => id);

const inAllLanguages = (list: CodeList, codes: readonly string[]) =>
  codes.flatMap((code) => locales.map((locale) => label(list, code, locale)));

/** The labels of its codes, so that "Renewable energy" finds what is only coded so. */
const labelsOf = (subject: Subject): string =>
  [
    ...inAllLanguages(sectors, subject.sectors),
    ...inAllLanguages(ford, subject.ford),
    ...inAllLanguages(vsic, subject.vsic),
    ...inAllLanguages(strategicProducts, subject.strategicProducts),
    ...inAllLanguages(provinces, subject.province ? [subject.province] : []),
    ...inAllLanguages(cooperationForms, subject.cooperation),
    ...inAllLanguages(expertServices, subject.services),
  ].join('\n');

const fieldsOf = (subject: Subject): Record<string, string> => {
  const facet = (...facets: Facet[]) => textOf(subject, facets);
  return {
    title: facet('title'),
    keywords: facet('keywords'),
    summary: facet('solution'),
    problem: facet('problem'),
    application: facet('application'),
    method: facet('method'),
    results: facet('results'),
    documents: facet('document'),
    translations: facet('translation'),
    labels: labelsOf(subject),
    reference: subject.reference,
  };
};

const filtersOf = (subject: Subject): SearchDocument['filters'] => ({
  sector: subject.sectors,
  ford: subject.ford,
  vsic: subject.vsic,
  strategicProduct: subject.strategicProducts,
  cooperation: subject.cooperation,
  service: subject.services,
  language: subject.kind === 'expert' ? subject.languages : subject.language,
  concept: conceptsOf(subject),
  object: subject.objects.filter(({ salience }) => salience >= surely.object).map(({ topic }) => topic),
  ...(subject.province === null ? {} : { province: subject.province }),
  ...(subject.band === null ? {} : { budgetBand: subject.band }),
  ...(subject.trl === null ? {} : { trl: subject.trl }),
});

/** The subject as the search engine takes it: public texts and codes only. */
export const toSearchDocument = (subject: Subject): SearchDocument => ({
  id: subject.id,
  kind: subject.kind,
  lang: subject.language,
  fields: fieldsOf(subject),
  filters: filtersOf(subject),
  sort: { publishedAt: Date.parse(subject.publishedAt ?? '1970-01-01'), updatedAt: Date.parse(subject.updatedAt ?? '1970-01-01') },
});

/** An expert's evidence documents as search documents of their own: experts are found by their work before their profile. */
export const toDocumentDocuments = (subject: Subject): SearchDocument[] =>
  subject.documents.map(({ title, year, lead }, document) => ({
    id: documentId(subject.id, document),
    kind: documentKind,
    lang: subject.language,
    fields: { title, body: subject.passages.find((passage) => passage.document === document)?.text ?? '' },
    filters: { expertId: subject.id, sector: subject.sectors, role: lead ? 'lead' : 'member', year },
    sort: { year },
  }));
