import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import type { Card, Kind } from '@caunoi/contracts/matching/match';
import { shelfOf } from '@caunoi/contracts/matching/match';
import type { Related, relatedThings } from '@caunoi/contracts/matching/related.endpoints';
import { semaphore } from '@caunoi/kit/async/pacing';
import { Clock } from '@caunoi/kit/clock';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { LRUCache } from 'lru-cache';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { MutualInterest } from '../matches/mutual-interest';
import { type Thing, Things } from '../projection/things';
import { Understanding } from '../projection/understanding';
import { candidates } from '../ranking/candidates';
import { isOver } from '../ranking/hard-rules.rules';
import { rank } from '../ranking/ranker';
import { surroundings } from '../ranking/surroundings';
import { SearchIndex } from '../search-index/search-index';
import { chosenFor, comparedAs } from './related.rules';

/** More are not worth reading beside a page; a few more are kept, in case some have closed meanwhile. */
const MOST_SHOWN = 4;
const MOST_KEPT = 6;
/** What is new may come beside an old page so much later; what has gone leaves it at once. */
export const KEPT_MS = 15 * 60_000;
const MOST_THINGS = 5_000;

type Source = Thing & { kind: keyof typeof comparedAs };

/** Ids by kind, of one version of a thing. */
type Found = Readonly<Record<Kind, readonly string[]>>;

/**
 * What stands beside a listing or a profile that everybody may read: by the rules of suggestions, so that nothing is called related that
 * nobody would be told to look at. Only ids are kept; what may be shown, and in which words, the rows decide every time.
 */
@Injectable()
export class RelatedService {
  private readonly kept = new LRUCache<string, { version: number; madeAt: number; found: Promise<Found> }>({ max: MOST_THINGS });
  private readonly turn = semaphore(1);

  constructor(
    private readonly index: SearchIndex,
    private readonly things: Things,
    private readonly understanding: Understanding,
    private readonly interest: MutualInterest,
    private readonly clock: Clock,
  ) {}

  async of({ params: { thingId } }: Call<typeof relatedThings>): Promise<Related> {
    const source = await this.things.one(thingId);
    if (!source || source.kind === 'need' || !this.isShown(source)) throw new DomainError('match.unknown');
    const [found, chosen] = await Promise.all([this.found({ ...source, kind: source.kind }), this.chosen(thingId)]);
    const shown = await this.things.of(Object.values(found).flat());
    const cards = (kind: Kind): Card[] =>
      found[kind]
        .flatMap((id) => shown.get(id) ?? [])
        .filter((thing) => this.isShown(thing))
        .map(({ card }) => card)
        .slice(0, MOST_SHOWN);
    return { needs: cards('need'), technologies: cards('technology'), experts: cards('expert'), chosenFor: chosen };
  }

  private isShown({ subject }: Thing) {
    return subject.open && !isOver(subject, this.clock.today());
  }

  private async chosen(thingId: string) {
    const others = await this.interest.of(thingId);
    const needs = await this.things.of(others.filter(({ kind }) => kind === 'need').map(({ id }) => id));
    return chosenFor(
      [...needs.values()].map(({ subject }) => subject),
      this.understanding.lexicon,
    );
  }

  private found(source: Source): Promise<Found> {
    const { id } = source.subject;
    const now = this.clock.now().getTime();
    const kept = this.kept.get(id);
    if (kept?.version === source.version && now - kept.madeAt < KEPT_MS) return kept.found;
    const found = this.turn(() => this.find(source));
    this.kept.set(id, { version: source.version, madeAt: now, found });
    // What failed is asked again by whoever comes next.
    found.catch(() => this.kept.delete(id));
    return found;
  }

  private async find(source: Source): Promise<Found> {
    return {
      need: await this.beside(source, 'need'),
      technology: await this.beside(source, 'technology'),
      expert: await this.beside(source, 'expert'),
    };
  }

  private async beside({ kind, subject: source }: Source, wanted: Kind): Promise<string[]> {
    await othersTurn();
    const { lexicon } = this.understanding;
    const found = await candidates(this.index, lexicon, source, wanted);
    const things = await this.things.of(found.map(({ id }) => id));
    const subjects = new Map([...things].map(([id, { subject }]) => [id, subject] as const));
    const around = await surroundings(this.index, lexicon, { source, targets: [...subjects.values()], today: this.clock.today() });
    const direction = comparedAs[kind][wanted];
    const { suggestions } = rank({ direction, source, candidates: found, subjects, refused: new Set(), around, limit: MOST_KEPT });
    return suggestions.filter(({ band }) => shelfOf(band) === 'suggested').map(({ target }) => target.id);
  }
}
