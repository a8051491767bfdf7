import type { EventContract } from '@caunoi/contracts/contract';
import type { PicturesNamed } from '@caunoi/contracts/files/named';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Outbox } from '../events/outbox';
import type { Life } from './life.rules';
import type { Thing } from './thing';
import { outermostOf } from './view.rules';

type Shown<T extends Thing> = Pick<Life<T, z.ZodType>, 'shownTo'>;

/** What a statement may show: photos, or the portrait of a person. */
interface Showing {
  photos?: readonly { fileId: string }[];
  portrait?: { fileId: string } | null;
}

const picturesOf = ({ photos = [], portrait }: Showing) => [...photos, ...(portrait ? [portrait] : [])].map(({ fileId }) => fileId);

/** Whether a thing shows any picture. */
export const showsPictures = ({ statement }: Pick<Thing, 'statement'>) => picturesOf(statement).length > 0;

const naming = <T extends Thing>(kind: Shown<T>, thing: T): PicturesNamed => ({
  ...{ id: thing.id, organisationId: thing.organisationId, shownTo: outermostOf(kind, thing), pictures: picturesOf(thing.statement) },
});

/** Whether something else is to be told of its pictures than before: others, or that others see them. Of a thing without any there is nothing. */
export function namesOtherPictures<T extends Thing>(kind: Shown<T>, before: T, after: T) {
  const [then, now] = [naming(kind, before), naming(kind, after)];
  return then.pictures.length + now.pictures.length > 0 && JSON.stringify(then) !== JSON.stringify(now);
}

/** Tells which pictures a thing names and who sees it: on this rests who sees them, and that they are kept. */
export const tellPictures = <T extends Thing>(
  outbox: Outbox,
  tx: EntityManager,
  { naming: contract, kind, thing }: { naming: EventContract<typeof PicturesNamed>; kind: Shown<T>; thing: T },
) => outbox.add(tx, contract, naming(kind, thing), thing.version);
