import { InterestChanged } from '@caunoi/contracts/matching/matching.events';
import { type Emptied, On, OnTombstone, type Received } from '@caunoi/kit/events/on';
import { Controller } from '@nestjs/common';

/** With whom listings have mutual interest: these may open what a listing keeps for them. */
@Controller()
export class InterestEvents {
  @On(InterestChanged) async changed({ fact: { kind, id, mutual }, sequence, tx }: Received<typeof InterestChanged>) {
    if (kind !== 'technology') return;
    const organisationIds = [...new Set(mutual.flatMap(({ organisationId }) => (organisationId ? [organisationId] : [])))];
    await tx.query(
      `INSERT INTO interest (technology_id, organisation_ids, sequence) VALUES ($1, $2, $3)
       ON CONFLICT (technology_id) DO UPDATE SET organisation_ids = $2, sequence = $3 WHERE interest.sequence < $3`,
      [id, organisationIds, sequence],
    );
  }

  @OnTombstone(InterestChanged) async erased({ key, tx }: Emptied) {
    await tx.query('DELETE FROM interest WHERE technology_id = $1', [key]);
  }
}
