import type { LinkPurpose } from '@caunoi/contracts/identity/identity.events';
import { addressesOf } from '@caunoi/kit/postgres/service-database';
import { eventually } from '@caunoi/testing/events/eventually';
import pg from 'pg';
import { thePlatform } from './stage';

/**
 * The secret of the newest link that was sent to an address, as its owner finds it in the letter. Read where letters are written from: the
 * log of a platform of our own, or the one at the address that JOURNEYS_BUS names.
 */
export async function linkTo(email: string, purpose: LinkPurpose): Promise<string> {
  const bus = process.env['JOURNEYS_BUS'] ?? (await addressesOf('identity', { CAUNOI_DATA: thePlatform().data })).bus;
  const client = new pg.Client({ connectionString: bus });
  await client.connect();
  try {
    let secret = '';
    await eventually(async () => {
      const { rows } = await client.query<{ secret: string }>(
        `SELECT value::jsonb->>'secret' AS secret FROM log_record
         WHERE topic = 'caunoi.identity.secret-link.v1' AND value::jsonb->>'email' = $1 AND value::jsonb->>'purpose' = $2 ORDER BY ts DESC LIMIT 1`,
        [email, purpose],
      );
      expect(rows).toHaveLength(1);
      secret = rows[0]?.secret ?? '';
    });
    return secret;
  } finally {
    await client.end();
  }
}
