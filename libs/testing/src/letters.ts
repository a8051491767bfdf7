import type { Sent } from '@caunoi/contracts/client';
import type { Endpoint } from '@caunoi/contracts/contract';
import { SecretLinkIssued } from '@caunoi/contracts/identity/identity.events';
import { getLetter, listLetters } from '@caunoi/contracts/notifications/letters.endpoints';
import type { EventBus } from '@caunoi/kit/events/event-bus';
import type { z } from 'zod';
import { eventually } from './events/eventually';
import { appended } from './events/hand-bus';

type Caller = <E extends Endpoint>(endpoint: E, sent: Sent<E>) => Promise<z.output<E['answer']>>;

/** The secret of the newest link to a page that was sent to an address, as an administrator reads it where there is no mail server. */
export async function linkTo(
  administrator: Caller,
  email: string,
  page: 'appeal' | 'change-email' | 'join' | 'reset-password' | 'undo-email-change' | 'verify-email',
) {
  const secret = new RegExp(`/${page}#(\\S+)`);
  return eventually(
    async () => {
      const { items } = await administrator(listLetters, { query: { limit: 50 } });
      for (const { id, ...letter } of items) {
        if (letter.email !== email || letter.topic !== 'secret_link') continue;
        const { text } = await administrator(getLetter, { params: { letterId: id } });
        const [, found] = secret.exec(text ?? '') ?? [];
        if (found) return found;
      }
      throw new Error(`no letter to ${email} leads to ${page}`);
    },
    { everyMs: 200 },
  );
}

type Purpose = z.output<typeof SecretLinkIssued.data>['purpose'];

/** Of what identity has told, the secret of the newest link for an address. */
function newest(told: readonly (string | null)[], email: string, purpose: Purpose) {
  const links = told.map((value) => SecretLinkIssued.data.safeParse(JSON.parse(value ?? 'null')).data);
  const link = links.findLast((one) => one?.email === email && one.purpose === purpose);
  if (!link) throw new Error(`no link to ${email}`);
  return link.secret;
}

/** Where nobody sends letters: what identity says on the bus that is to be sent. */
export async function linksOn(bus: EventBus) {
  const told: (string | null)[] = [];
  await bus.tail(SecretLinkIssued.topic, ({ value }) => told.push(value));
  return (email: string, purpose: Purpose) => eventually(() => newest(told, email, purpose));
}

/** The same, of what was handed to a `handBus`. */
export const linkHandedOver = (email: string, purpose: Purpose) =>
  eventually(() => {
    const told = appended.filter(({ topic }) => topic === SecretLinkIssued.topic);
    return newest(
      told.map(({ value }) => value),
      email,
      purpose,
    );
  });
