import { OrganisationChanged } from '@caunoi/contracts/identity/identity.events';
import { On, type Received } from '@caunoi/kit/events/on';
import { Controller } from '@nestjs/common';

/** What identity's facts mean to needs. */
@Controller()
export class OrganisationsEvents {
  @On(OrganisationChanged) async changed({ fact, sequence, tx }: Received<typeof OrganisationChanged>) {
    await tx.query(
      `INSERT INTO organisation (id, name, sequence) VALUES ($1, $2, $3)
       ON CONFLICT (id) DO UPDATE SET name = $2, sequence = $3 WHERE organisation.sequence < $3`,
      [fact.id, fact.name, sequence],
    );
  }
}
