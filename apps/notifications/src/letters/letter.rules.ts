import type { SecretLinkIssued, SecurityNoticed } from '@caunoi/contracts/identity/identity.events';
import { tags, timeZone } from '@caunoi/contracts/formats';
import type { Locale } from '@caunoi/contracts/locales';
import type { Kind } from '@caunoi/contracts/matching/match';
import { NotificationDetail, type NotificationEvent } from '@caunoi/contracts/notifications/notification';
import { thingPath } from '@caunoi/contracts/thing-path';
import { html } from '@caunoi/kit/html';
import type { z } from 'zod';
import { frame, links, notMe, pageOf, reasons, reasonWord, security, sentences, until } from './letter-texts';

/** What a letter says, before it is a letter to somebody. */
export interface Written {
  subject: string;
  text: string;
  html: string;
}

export interface Recipient {
  fullName: string;
  locale: Locale;
}

interface ThingNamed {
  kind: Kind;
  id: string;
  reference: string;
  title: string;
}

/** An entry as a letter tells it. */
export interface Told {
  event: NotificationEvent;
  thing: ThingNamed | null;
  other: ThingNamed | null;
  detail: Partial<NotificationDetail>;
  count: number;
}

/** One line, whatever people called their things: a line break would begin another header. */
const inLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

const moment = (value: string, locale: Locale) =>
  new Intl.DateTimeFormat(tags[locale], { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(value));

type Part = string | { href: string };

/** The same words as plain text and as HTML, which is nothing but paragraphs and links. */
function letterOf(subject: string, parts: readonly Part[], locale: Locale): Written {
  const text = parts.map((part) => (typeof part === 'string' ? part : part.href)).join('\n\n');
  const paragraphs = parts.map((part) =>
    typeof part === 'string' ? html`<p>${part}</p>` : html`<p><a href="${part.href}">${part.href}</a></p>`,
  );
  const page = html`<!doctype html>
    <html lang="${locale}">
      <meta charset="utf-8" />
      <body>
        ${paragraphs}
      </body>
    </html>`;
  return { subject: inLine(subject), text: `${text}\n`, html: page.text };
}

export const pathOf = (thing: ThingNamed | null) => (thing ? thingPath(thing) : '/organisation');

export const sentenceOf = ({ event, other, detail, count }: Told, locale: Locale) => {
  const { days, name } = NotificationDetail.parse(detail);
  return sentences[event]({ count, days, name, other: other?.title ?? null })[locale];
};

export function notificationLetter(told: Told, { fullName, locale }: Recipient, publicUrl: string): Written {
  const { thing, detail } = told;
  const said = sentenceOf(told, locale);
  const why = detail.reason && detail.reason !== 'ok' ? [`${reasonWord[locale]}: ${reasons[detail.reason][locale]}.`] : [];
  const about = thing ? [`${thing.reference}: ${thing.title}`] : [];
  const subject = thing ? `${thing.reference}: ${said}` : said;
  const page = (path: string) => ({ href: pageOf(publicUrl, locale, path) });
  const parts = [
    frame.greeting(fullName)[locale],
    ...about,
    `${said}.`,
    ...why,
    page(pathOf(thing)),
    frame.why[locale],
    page('/account/notifications'),
  ];
  return letterOf(subject, parts, locale);
}

/** What happened since the last one, each with its page. */
export function digestLetter(
  all: readonly Told[],
  frequency: 'daily' | 'weekly',
  { fullName, locale }: Recipient,
  publicUrl: string,
): Written {
  const page = (path: string) => ({ href: pageOf(publicUrl, locale, path) });
  const parts = all.flatMap((told): Part[] => {
    const name = told.thing ? `${told.thing.reference}: ${told.thing.title}. ` : '';
    return [`${name}${sentenceOf(told, locale)}.`, page(pathOf(told.thing))];
  });
  const closing = [frame.why[locale], page('/account/notifications')];
  return letterOf(frame.digest[frequency][locale], [frame.greeting(fullName)[locale], ...parts, ...closing], locale);
}

/** The secret stands behind `#`: it reaches no log, and a scanner that opens the address does nothing. */
export function secretLetter(fact: z.output<typeof SecretLinkIssued.data>, publicUrl: string): Written {
  const { purpose, fullName, locale, secret, expiresAt, organisationName, invitedBy } = fact;
  const { path, subject, words } = links[purpose];
  const said = words({ organisation: organisationName ?? '', by: invitedBy ?? '' })[locale];
  const href = `${pageOf(publicUrl, locale, path)}#${secret}`;
  return letterOf(subject[locale], [frame.greeting(fullName)[locale], said, { href }, until(moment(expiresAt, locale))[locale]], locale);
}

export function securityLetter(fact: z.output<typeof SecurityNoticed.data>, publicUrl: string): Written {
  const { notice, fullName, locale, device, at } = fact;
  const href = pageOf(publicUrl, locale, '/account');
  const parts = [`${security[notice][locale]}.`, notMe(moment(at, locale), inLine(device))[locale], { href }, frame.always[locale]];
  return letterOf(security[notice][locale], [frame.greeting(fullName)[locale], ...parts], locale);
}
