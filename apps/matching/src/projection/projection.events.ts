import type { EventContract } from '@caunoi/contracts/contract';
import * as experts from '@caunoi/contracts/experts/experts.events';
import type { Kind } from '@caunoi/contracts/matching/match';
import * as needs from '@caunoi/contracts/needs/needs.events';
import * as technologies from '@caunoi/contracts/technology-bank/technologies.events';
import { type Emptied, On, OnTombstone, type Received } from '@caunoi/kit/events/on';
import { Controller } from '@nestjs/common';

type NeedReceived = Received<EventContract<typeof needs.NeedFact>>;
type TechnologyReceived = Received<EventContract<typeof technologies.TechnologyFact>>;
type ExpertReceived = Received<EventContract<typeof experts.ExpertFact>>;

/** Newer than whatever may still come. */
const ERASED = Number.MAX_SAFE_INTEGER;

/** What the other services' facts mean to matching: the newest version of each thing, whatever order they come in. */
@Controller()
export class ProjectionEvents {
  @On(needs.NeedSubmitted) needSubmitted(event: NeedReceived) {
    return keep('need', event);
  }
  @On(needs.NeedPublished) needPublished(event: NeedReceived) {
    return keep('need', event);
  }
  @On(needs.NeedReturned) needReturned(event: NeedReceived) {
    return keep('need', event);
  }
  @On(needs.NeedRevised) needRevised(event: NeedReceived) {
    return keep('need', event);
  }
  @On(needs.NeedRejected) needRejected(event: NeedReceived) {
    return keep('need', event);
  }
  @On(needs.NeedAnswered) needAnswered(event: NeedReceived) {
    return keep('need', event);
  }
  @On(needs.NeedExpired) needExpired(event: NeedReceived) {
    return keep('need', event);
  }
  @On(needs.NeedWithdrawn) needWithdrawn(event: NeedReceived) {
    return keep('need', event);
  }
  @On(technologies.TechnologyPublished) technologyPublished(event: TechnologyReceived) {
    return keep('technology', event);
  }
  @On(technologies.TechnologyReturned) technologyReturned(event: TechnologyReceived) {
    return keep('technology', event);
  }
  @On(technologies.TechnologyRevised) technologyRevised(event: TechnologyReceived) {
    return keep('technology', event);
  }
  @On(technologies.TechnologyRejected) technologyRejected(event: TechnologyReceived) {
    return keep('technology', event);
  }
  @On(technologies.TechnologyExpired) technologyExpired(event: TechnologyReceived) {
    return keep('technology', event);
  }
  @On(technologies.TechnologyArchived) technologyArchived(event: TechnologyReceived) {
    return keep('technology', event);
  }
  @On(experts.ExpertPublished) expertPublished(event: ExpertReceived) {
    return keep('expert', event);
  }
  @On(experts.ExpertRevised) expertRevised(event: ExpertReceived) {
    return keep('expert', event);
  }
  @On(experts.ExpertDisowned) expertDisowned(event: ExpertReceived) {
    return keep('expert', event);
  }
  @On(experts.ExpertHidden) expertHidden(event: ExpertReceived) {
    return keep('expert', event);
  }
  @On(experts.ExpertExpired) expertExpired(event: ExpertReceived) {
    return keep('expert', event);
  }
  @OnTombstone(needs.NeedSubmitted) needErased(event: Emptied) {
    return erase('need', event);
  }
  @OnTombstone(technologies.TechnologyPublished) technologyErased(event: Emptied) {
    return erase('technology', event);
  }
  @OnTombstone(experts.ExpertPublished) expertErased(event: Emptied) {
    return erase('expert', event);
  }
}

async function keep(kind: Kind, { fact, sequence, tx }: NeedReceived | TechnologyReceived | ExpertReceived) {
  await tx.query(
    `INSERT INTO document (kind, id, version, fact) VALUES ($1, $2, $3, $4)
     ON CONFLICT (kind, id) DO UPDATE SET version = $3, fact = $4, subject = NULL, entry = NULL, reading = NULL, changed_at = clock_timestamp() WHERE document.version < $3`,
    [kind, fact.id, sequence, fact],
  );
}

/**
 * All that was told of the thing goes, and all that it was suggested for. The row stays without a word: no older fact brings the thing
 * back, and the index of every replica hears of it.
 */
async function erase(kind: Kind, { key, tx }: Emptied) {
  await tx.query(
    `INSERT INTO document (kind, id, version) VALUES ($1, $2, $3)
     ON CONFLICT (kind, id) DO UPDATE SET version = $3, fact = NULL, subject = NULL, entry = NULL, reading = NULL, changed_at = clock_timestamp()`,
    [kind, key, ERASED],
  );
  await tx.query('DELETE FROM match WHERE source_id = $1 OR target_id = $1', [key]);
  await tx.query('DELETE FROM match_feedback WHERE source_id = $1 OR target_id = $1', [key]);
}
