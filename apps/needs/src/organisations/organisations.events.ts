import { OrganisationChanged } from '@caunoi/contracts/identity/identity.events';
import { type Emptied, On, OnTombstone, type Received } from '@caunoi/kit/events/on';
import { Controller } from '@nestjs/common';
import { NeedAnonymity } from '../needs/need-anonymity.job';

/** What identity's facts mean to needs. */
@Controller()
export class OrganisationsEvents {
  constructor(private readonly anonymity: NeedAnonymity) {}

  @On(OrganisationChanged) async changed({ fact, sequence, tx }: Received<typeof OrganisationChanged>) {
    await tx.query(
      `INSERT INTO organisation (id, name, sequence) VALUES ($1, $2, $3)
       ON CONFLICT (id) DO UPDATE SET
         name = CASE WHEN organisation.sequence < $3 THEN $2 ELSE organisation.name END,
         former_names = ARRAY(SELECT DISTINCT former FROM unnest(organisation.former_names || organisation.name || $2::text) AS former
           WHERE former <> CASE WHEN organisation.sequence < $3 THEN $2 ELSE organisation.name END),
         sequence = greatest(organisation.sequence, $3)`,
      [fact.id, fact.name, sequence],
    );
    await this.anonymity.check(tx, fact.id);
  }

  /** Its names are forgotten; until it is known again nothing can be submitted for it. */
  @OnTombstone(OrganisationChanged) async erased({ key, tx }: Emptied) {
    await tx.query('DELETE FROM organisation WHERE id = $1', [key]);
  }
}
