import { type LinkPurpose, SecretLinkIssued } from '@caunoi/contracts/identity/identity.events';
import { appended } from '@caunoi/testing/events/hand-bus';
import type { TestService } from '@caunoi/testing/test-service';
import type { z } from 'zod';

type Letter = z.output<typeof SecretLinkIssued.data>;

/** The letters with links that identity has asked to be sent to an address, in order: those that wait in the outbox, and those told already. */
export async function lettersTo(service: TestService, email: string, purpose: LinkPurpose): Promise<Letter[]> {
  const { topic } = SecretLinkIssued;
  const waiting = await service.db.query<{ payload: string }[]>('SELECT payload FROM outbox WHERE topic = $1 ORDER BY id', [topic]);
  const told = appended.flatMap((record) => (record.topic === topic && record.value ? [record.value] : []));
  const letters = [...told, ...waiting.map(({ payload }) => payload)].map((text) => JSON.parse(text) as Letter);
  const unique = new Map(letters.map((letter) => [letter.id, letter]));
  return [...unique.values()].filter((letter) => letter.email === email && letter.purpose === purpose);
}
