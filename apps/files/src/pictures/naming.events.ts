import { ExpertPicturesNamed } from '@caunoi/contracts/experts/experts.events';
import { OrganisationPicturesNamed } from '@caunoi/contracts/identity/identity.events';
import { NeedPicturesNamed } from '@caunoi/contracts/needs/needs.events';
import type { PicturesNamed } from '@caunoi/contracts/files/named';
import { TechnologyPicturesNamed } from '@caunoi/contracts/technology-bank/technologies.events';
import { type Emptied, On, OnTombstone, type Received } from '@caunoi/kit/events/on';
import { Controller } from '@nestjs/common';

/** Which things name which pictures, and who may see these. A picture of another organisation is named in vain. */
@Controller()
export class NamingEvents {
  @On(NeedPicturesNamed) need(event: Received<typeof NeedPicturesNamed>) {
    return named(event);
  }
  @OnTombstone(NeedPicturesNamed) needErased(event: Emptied) {
    return forgotten(event);
  }
  @On(ExpertPicturesNamed) expert(event: Received<typeof ExpertPicturesNamed>) {
    return named(event);
  }
  @OnTombstone(ExpertPicturesNamed) expertErased(event: Emptied) {
    return forgotten(event);
  }
  @On(OrganisationPicturesNamed) organisation(event: Received<typeof OrganisationPicturesNamed>) {
    return named(event);
  }
  @OnTombstone(OrganisationPicturesNamed) organisationErased(event: Emptied) {
    return forgotten(event);
  }
  @On(TechnologyPicturesNamed) technology(event: Received<typeof TechnologyPicturesNamed>) {
    return named(event);
  }
  @OnTombstone(TechnologyPicturesNamed) technologyErased(event: Emptied) {
    return forgotten(event);
  }
}

async function named({
  fact: { id, organisationId, shownTo, pictures },
  sequence,
  tx,
}: Pick<Received, 'sequence' | 'tx'> & { fact: PicturesNamed }) {
  await tx.query(
    `INSERT INTO naming (thing_id, organisation_id, shown_to, pictures, sequence) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (thing_id) DO UPDATE SET organisation_id = $2, shown_to = $3, pictures = $4, sequence = $5 WHERE naming.sequence < $5`,
    [id, organisationId, shownTo, pictures, sequence],
  );
}

async function forgotten({ key, tx }: Emptied) {
  await tx.query('DELETE FROM naming WHERE thing_id = $1', [key]);
}
