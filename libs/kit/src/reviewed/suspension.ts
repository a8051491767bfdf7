import { OrganisationStandingChanged } from '@caunoi/contracts/identity/organisation.events';
import type { EventContract } from '@caunoi/contracts/contract';
import type { Viewer } from '@caunoi/contracts/review';
import { Controller, Inject, type Type } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { type Emptied, On, OnTombstone, type Received } from '../events/on';
import { sqlOf } from '../events/sql';

/** What identity told last of an organisation. */
interface Standing {
  id: string;
  suspended: boolean;
  sequence: number;
}

/** False where something newer is known. */
export async function keepStanding(tx: EntityManager, { id, suspended, sequence }: Standing) {
  const kept = await sqlOf(tx)(
    `INSERT INTO organisation_standing AS known (id, suspended, sequence) VALUES ($1, $2, $3)
     ON CONFLICT (id) DO UPDATE SET suspended = $2, sequence = $3 WHERE known.sequence < $3 RETURNING id`,
    [id, suspended, sequence],
  );
  return kept.length > 0;
}

/** For what is begun meanwhile: by somebody whose token is older than the suspension. */
export async function isSuspended(tx: EntityManager, organisationId: string) {
  const found = await sqlOf(tx)('SELECT FROM organisation_standing WHERE id = $1 AND suspended', [organisationId]);
  return found.length > 0;
}

/**
 * The two moves of a thing whose organisation is suspended, and is back: it stays in its state, so that it comes back as it was. Of a draft
 * nobody else has heard.
 */
export function suspending<S extends string, F extends z.ZodType>(
  shownTo: Readonly<Record<S, Viewer>>,
  { suspended, restored }: Record<'suspended' | 'restored', EventContract<F>>,
) {
  const path = Object.fromEntries(Object.keys(shownTo).map((state) => [state, state])) as Record<S, S>;
  const quietFrom = Object.keys(shownTo).filter((state): state is S => state === 'draft');
  return {
    suspend: { by: 'platform' as const, path, sets: () => ({ suspended: true }), tells: suspended, quietFrom },
    restore: { by: 'platform' as const, path, sets: () => ({ suspended: false }), tells: restored, quietFrom },
  };
}

interface Obeying {
  obey: (tx: EntityManager, standing: Standing) => Promise<void>;
}

/** Listens to what identity says of organisations, for the things of one kind. */
export function standingEventsOf(things: Type<Obeying>): Type {
  @Controller()
  class StandingEvents {
    constructor(@Inject(things) private readonly things: Obeying) {}

    @On(OrganisationStandingChanged) changed({ fact, sequence, tx }: Received<typeof OrganisationStandingChanged>) {
      return this.things.obey(tx, { ...fact, sequence });
    }
    @OnTombstone(OrganisationStandingChanged) async erased({ key, tx }: Emptied) {
      await tx.query('DELETE FROM organisation_standing WHERE id = $1', [key]);
    }
  }
  return StandingEvents;
}
