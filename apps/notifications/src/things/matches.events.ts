import { shelfOf } from '@caunoi/contracts/matching/match';
import { InterestChanged, MatchSuggested } from '@caunoi/contracts/matching/matching.events';
import { type Emptied, On, OnTombstone, type Received } from '@caunoi/kit/events/on';
import { doerNow } from '@caunoi/kit/trace';
import { Controller } from '@nestjs/common';
import { NewsService } from '../news/news.service';

/** What matching's facts mean to the owners of both sides. */
@Controller()
export class MatchesEvents {
  constructor(private readonly news: NewsService) {}

  /**
   * Told once of each pair: a suggestion that is reckoned anew in later versions is none that its owner has not seen. Nobody is told of
   * what may only be related, nor of reviewers that moderators look for.
   */
  @On(MatchSuggested) async suggested({ fact, tx, eventId, time, replay }: Received<typeof MatchSuggested>) {
    if (shelfOf(fact.band) !== 'suggested' || fact.direction === 'technology_reviewer') return;
    const fresh = await tx.query<unknown[]>(
      'INSERT INTO suggested (source_id, target_id, match_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING match_id',
      [fact.source.id, fact.target.id, fact.id],
    );
    if (fresh.length === 0 || replay) return;
    const news = { id: eventId, event: 'suggested', thingId: fact.source.id, organisationId: null, otherId: null, detail: {} } as const;
    await this.news.tell(tx, { ...news, doneBy: doerNow()?.id ?? null, at: time.toISOString() });
  }

  @OnTombstone(MatchSuggested) async matchErased({ key, tx }: Emptied) {
    await tx.query('DELETE FROM suggested WHERE match_id = $1', [key]);
  }

  /** Whoever said yes second knows it from the page; whoever said so first hears it here. */
  @On(InterestChanged) async interest({ fact, sequence, tx, eventId, time, replay }: Received<typeof InterestChanged>) {
    const [before] = await tx.query<{ sequence: string; others: string[] }[]>(
      'SELECT sequence, others FROM interest WHERE thing_id = $1 FOR UPDATE',
      [fact.id],
    );
    if (before && Number(before.sequence) >= sequence) return;
    const others = fact.mutual.map(({ id }) => id);
    await tx.query(
      `INSERT INTO interest (thing_id, sequence, others) VALUES ($1, $2, $3)
       ON CONFLICT (thing_id) DO UPDATE SET sequence = $2, others = $3`,
      [fact.id, sequence, others],
    );
    if (replay) return;
    for (const otherId of others.filter((id) => !before?.others.includes(id))) {
      const news = { id: eventId, event: 'mutual_interest', thingId: fact.id, organisationId: null, otherId, detail: {} } as const;
      await this.news.tell(tx, { ...news, doneBy: doerNow()?.id ?? null, at: time.toISOString() });
    }
  }

  @OnTombstone(InterestChanged) async interestErased({ key, tx }: Emptied) {
    await tx.query('DELETE FROM interest WHERE thing_id = $1', [key]);
    await tx.query(`DELETE FROM untold WHERE awaits = $1 AND news->>'event' = 'mutual_interest'`, [key]);
  }
}
