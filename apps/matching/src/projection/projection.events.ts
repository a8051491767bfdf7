import type { EventContract } from '@caunoi/contracts/contract';
import * as experts from '@caunoi/contracts/experts/experts.events';
import type { Kind } from '@caunoi/contracts/matching/match';
import * as needs from '@caunoi/contracts/needs/needs.events';
import * as technologies from '@caunoi/contracts/technology-bank/technologies.events';
import { type Emptied, newestOf, OnTogether, OnTombstone, type Received } from '@caunoi/kit/events/on';
import { Controller } from '@nestjs/common';
import { eraseThing } from './erase-thing';

type NeedReceived = Received<EventContract<typeof needs.NeedFact>>;
type TechnologyReceived = Received<EventContract<typeof technologies.TechnologyFact>>;
type ExpertReceived = Received<EventContract<typeof experts.ExpertFact>>;

/** What the other services' facts mean to matching: the newest version of each thing, whatever order they come in. */
@Controller()
export class ProjectionEvents {
  @OnTogether([
    ...[needs.NeedSubmitted, needs.NeedPublished, needs.NeedReturned, needs.NeedRevised],
    ...[needs.NeedRejected, needs.NeedReopened, needs.NeedAnswered, needs.NeedExpired, needs.NeedWithdrawn],
    ...[needs.NeedSuspended, needs.NeedRestored],
  ])
  needsTold(events: NeedReceived[]) {
    return keep('need', events);
  }
  @OnTogether([
    ...[technologies.TechnologyPublished, technologies.TechnologyReturned, technologies.TechnologyRevised],
    ...[technologies.TechnologyRejected, technologies.TechnologyReopened, technologies.TechnologyExpired, technologies.TechnologyArchived],
    ...[technologies.TechnologySuspended, technologies.TechnologyRestored],
  ])
  technologiesTold(events: TechnologyReceived[]) {
    return keep('technology', events);
  }
  @OnTogether([
    ...[experts.ExpertPublished, experts.ExpertRevised, experts.ExpertDisowned, experts.ExpertHidden, experts.ExpertExpired],
    ...[experts.ExpertSuspended, experts.ExpertRestored],
  ])
  expertsTold(events: ExpertReceived[]) {
    return keep('expert', events);
  }
  @OnTombstone(needs.NeedSubmitted) needErased(event: Emptied) {
    return eraseThing(event.tx, 'need', event.key);
  }
  @OnTombstone(technologies.TechnologyPublished) technologyErased(event: Emptied) {
    return eraseThing(event.tx, 'technology', event.key);
  }
  @OnTombstone(experts.ExpertPublished) expertErased(event: Emptied) {
    return eraseThing(event.tx, 'expert', event.key);
  }
}

/** What is suspended is open to nobody here, in whatever state it is with its owner. */
const asOpen = (fact: (NeedReceived | TechnologyReceived | ExpertReceived)['fact']) =>
  fact.suspended ? { ...fact, status: 'suspended' } : fact;

async function keep(kind: Kind, events: (NeedReceived | TechnologyReceived | ExpertReceived)[]) {
  const told = newestOf(events);
  await events[0]?.tx.query(
    `INSERT INTO document (kind, id, version, fact, opened_at)
     SELECT $1, id, version, fact, CASE WHEN fact->>'status' = 'published' THEN clock_timestamp() END
     FROM unnest($2::uuid[], $3::bigint[], $4::jsonb[]) AS told (id, version, fact)
     ON CONFLICT (kind, id) DO UPDATE SET version = excluded.version, fact = excluded.fact, subject = NULL, entry = NULL, reading = NULL,
       opened_at = coalesce(document.opened_at, excluded.opened_at), changed_at = clock_timestamp()
     WHERE document.version < excluded.version`,
    [kind, told.map(({ fact }) => fact.id), told.map(({ sequence }) => sequence), told.map(({ fact }) => JSON.stringify(asOpen(fact)))],
  );
}
