import { Injectable } from '@nestjs/common';
import type { Card, Kind } from '@caunoi/contracts/matching/match';
import { SearchEngine } from '@caunoi/text/engine/search-engine';
import { oneLine, Suggester } from '@caunoi/text/suggest';
import { loadLexicon } from '../lexicon/lexicon-files';
import { documentId, toDocumentDocuments, toSearchDocument } from '../ranking/search-document.rules';
import type { Subject } from '../ranking/subject';
import { cardOf } from './card.rules';
import type { DocumentEntity, Told } from './document.entity';
import { readingOf, understand } from './understanding';

export interface Entry {
  kind: Kind;
  version: number;
  subject: Subject;
  card: Card;
  /** The person behind an expert profile. */
  accountId: string | null;
}

/** Titles weigh more than keywords: people look for things, not for topics. Names that only texts say weigh least. */
const phraseWeight = { title: 2, keyword: 1, named: 0.25 };

/**
 * Everything matching knows, in memory: what is open is in the search engine, and what its owner may already match (a
 * submitted need) is here beside it.
 */
@Injectable()
export class Catalogue {
  readonly engine = new SearchEngine();
  readonly suggester = new Suggester();
  readonly lexicon = loadLexicon();
  /** What this build makes of facts, by name. */
  readonly reading = readingOf();
  private readonly entries = new Map<string, Entry>();
  /** What is open, by its title. */
  private readonly titles = new Map<string, ReadonlySet<string>>();

  entry(id: string) {
    return this.entries.get(id);
  }

  /** What is open of a kind, in the order of ids, after one of them. */
  open(kind: Kind, after: string, limit: number) {
    const later = [...this.entries.values()].filter(({ kind: of, subject, card }) => of === kind && subject.open && card.id > after);
    const cards = later.map(({ card }) => card).sort((a, b) => (a.id < b.id ? -1 : 1));
    return { items: cards.slice(0, limit), more: cards.length > limit };
  }

  /** Ids of what is open under this title. */
  titled(title: string): ReadonlySet<string> {
    return this.titles.get(oneLine(title)) ?? new Set();
  }

  /** Puts in the newest state of a thing; an older one changes nothing. Returns what was understood of it. */
  put(document: Told & Pick<DocumentEntity, 'id' | 'version' | 'subject'>) {
    const version = Number(document.version);
    const known = this.entries.get(document.id);
    if (known && known.version >= version) return known.subject;
    const subject = document.subject ?? understand(document, this.lexicon);
    if (known) this.takeOut(known);
    const entry = {
      kind: document.kind,
      version,
      subject,
      card: cardOf(document),
      accountId: 'accountId' in document.fact ? document.fact.accountId : null,
    };
    this.entries.set(document.id, entry);
    if (subject.open) this.openUp(entry);
    return subject;
  }

  /** Leaves nothing of what was erased, nor of words that nothing else holds. */
  forget(ids: readonly string[]) {
    for (const id of ids) {
      const known = this.entries.get(id);
      if (known) this.takeOut(known);
      this.entries.delete(id);
    }
    this.engine.forgetWords();
    this.suggester.forgetUnused();
  }

  private openUp({ subject, card }: Entry) {
    this.engine.upsert(toSearchDocument(subject));
    for (const document of toDocumentDocuments(subject)) this.engine.upsert(document);
    for (const [phrase, weight] of this.phrases(subject, card)) this.suggester.add(phrase, weight);
    this.titles.set(oneLine(card.title), this.titled(card.title).union(new Set([card.id])));
  }

  private takeOut({ subject, card }: Entry) {
    if (!this.engine.remove(subject.id)) return;
    subject.documents.forEach((_, n) => this.engine.remove(documentId(subject.id, n)));
    for (const [phrase, weight] of this.phrases(subject, card)) this.suggester.remove(phrase, weight);
    const others = this.titled(card.title).difference(new Set([card.id]));
    if (others.size > 0) this.titles.set(oneLine(card.title), others);
    else this.titles.delete(oneLine(card.title));
  }

  private phrases(subject: Subject, card: Card): [string, number][] {
    const things = subject.passages.flatMap(({ text }) => this.lexicon.families.find(text));
    const named = [...things, ...subject.objects, ...subject.functions.filter(({ sign }) => !sign)].map(({ surface }) => oneLine(surface));
    return [
      [card.title, phraseWeight.title],
      ...subject.passages
        .filter(({ facet }) => facet === 'keywords')
        .flatMap(({ text }) => text.split('\n').map((word): [string, number] => [word, phraseWeight.keyword])),
      ...[...new Set(named.map((name) => name.toLowerCase()))]
        .filter((name) => name.includes(' '))
        .map((name): [string, number] => [name, phraseWeight.named]),
    ];
  }
}
