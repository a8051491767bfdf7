import { notFound } from '@tanstack/react-router';
import { z } from 'zod';

const Id = z.uuid();

/** An address whose id cannot be one leads nowhere: said at once, without asking the platform. */
export function knownId(id: string) {
  if (!Id.safeParse(id).success) throw notFound();
}
