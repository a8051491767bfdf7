import type {
  BlockAppealAnswered,
  DataRequestAnswered,
  SecretLinkIssued,
  SecurityNoticed,
} from '@caunoi/contracts/identity/identity.events';
import type { ErasureTold } from '@caunoi/contracts/identity/erasure.events';
import { formatDate, tags, timeZone } from '@caunoi/contracts/formats';
import type { Locale, Trilingual } from '@caunoi/contracts/locales';
import { loose } from '@caunoi/contracts/loose';
import type { Kind } from '@caunoi/contracts/matching/match';
import { savedSearchPath } from '@caunoi/contracts/matching/saved-search-path';
import { NotificationDetail, type NotificationEvent } from '@caunoi/contracts/notifications/notification';
import { thingPath } from '@caunoi/contracts/thing-path';
import { html } from '@caunoi/kit/html';
import type { z } from 'zod';
import { dataRequest, erasure, frame, links, notMe, pageOf, reasons, reasonWord, security, sentences, until } from './letter-texts';
import { blockAppeal, organisationPage, whyOrganisation, wordsWord } from './organisation-texts';

/** What a letter says, before it is a letter to somebody. */
export interface Written {
  subject: string;
  text: string;
  html: string;
}

export interface Recipient {
  fullName: string;
  locale: Locale;
  /** What ends letters like this one. */
  unsubscribe: string;
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
  /** What a saved search found, as far as it is still open. */
  found: readonly ThingNamed[];
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

export function pathOf({ event, thing, detail }: Pick<Told, 'event' | 'thing' | 'detail'>) {
  if (detail.search) return savedSearchPath(detail.search);
  return thing ? thingPath(thing) : organisationPage(event);
}

export const sentenceOf = ({ event, other, detail, count }: Told, locale: Locale) => {
  const { days, name, search, organisation } = loose(NotificationDetail).parse(detail);
  const said = { count, days, name, other: other?.title ?? null, search: search?.name ?? null, organisation: organisation?.name ?? null };
  return sentences[event](said)[locale];
};

/** Ids of all that it names. */
export const namesIn = ({ thing, other, found, detail: { search, organisation, person } }: Told) =>
  [thing?.id, other?.id, ...found.map(({ id }) => id), search?.id, organisation?.id, person].flatMap((id) => id ?? []);

const inFull = ({ reference, title }: ThingNamed) => `${reference}: ${title}`;

/** Where letters are chosen, and where those of this kind end: seen also where a mail program shows no button for it. */
const waysOut = (why: Trilingual, { locale, unsubscribe }: Recipient, page: (path: string) => Part): Part[] => [
  why[locale],
  page('/account/notifications'),
  frame.end[locale],
  page(`/unsubscribe?token=${encodeURIComponent(unsubscribe)}`),
];

function reasonToWrite({ search, organisation }: Told['detail']) {
  if (search) return frame.whySearch(search.name);
  return organisation ? whyOrganisation : frame.why;
}

export function notificationLetter(told: Told, recipient: Recipient, publicUrl: string): Written {
  const { fullName, locale } = recipient;
  const { thing, detail, found } = told;
  const said = sentenceOf(told, locale);
  const why = detail.reason && detail.reason !== 'ok' ? [`${reasonWord[locale]}: ${reasons[detail.reason][locale]}.`] : [];
  const about = thing ? [inFull(thing)] : [];
  const subject = thing ? `${thing.reference}: ${said}` : said;
  const page = (path: string) => ({ href: pageOf(publicUrl, locale, path) });
  const parts = [
    frame.greeting(fullName)[locale],
    ...about,
    `${said}.`,
    ...why,
    ...(detail.words ? [`${wordsWord[locale]}: “${detail.words}”`] : []),
    ...found.flatMap((one) => [inFull(one), page(thingPath(one))]),
    ...(detail.search ? [frame.allFound[locale]] : []),
    page(pathOf(told)),
    ...waysOut(reasonToWrite(detail), recipient, page),
  ];
  return letterOf(subject, parts, locale);
}

/** What happened since the last one, each with its page. */
export function digestLetter(all: readonly Told[], frequency: 'daily' | 'weekly', recipient: Recipient, publicUrl: string): Written {
  const { fullName, locale } = recipient;
  const page = (path: string) => ({ href: pageOf(publicUrl, locale, path) });
  const parts = all.flatMap((told): Part[] => {
    const name = told.thing ? `${inFull(told.thing)}. ` : '';
    const found = told.found.length > 0 ? `: ${told.found.map(inFull).join('; ')}` : '';
    return [`${name}${sentenceOf(told, locale)}${found}.`, page(pathOf(told))];
  });
  const closing = waysOut(frame.whyDigest, recipient, page);
  return letterOf(frame.digest[frequency][locale], [frame.greeting(fullName)[locale], ...parts, ...closing], locale);
}

/** The secret stands behind `#`: it reaches no log, and a scanner that opens the address does nothing. */
export function secretLetter(fact: z.output<typeof SecretLinkIssued.data>, publicUrl: string): Written {
  const { purpose, fullName, locale, secret, expiresAt, organisationName, invitedBy, reason } = fact;
  const { path, subject, words } = links[purpose];
  const said = words({ organisation: organisationName ?? '', by: invitedBy ?? '', reason: reason ?? '' })[locale];
  const href = `${pageOf(publicUrl, locale, path)}#${secret}`;
  return letterOf(subject[locale], [frame.greeting(fullName)[locale], said, { href }, until(moment(expiresAt, locale))[locale]], locale);
}

/** What somebody is told of the erasure of their account, until the last letter that they get. */
export function erasureLetter({ step, fullName, locale, dueAt }: z.output<typeof ErasureTold.data>, publicUrl: string): Written {
  const { subject, words } = erasure[step];
  const link = step === 'asked' ? [{ href: pageOf(publicUrl, locale, '/sign-in') }] : [];
  return letterOf(subject[locale], [frame.greeting(fullName)[locale], words(formatDate(dueAt, locale))[locale], ...link], locale);
}

export function securityLetter(fact: z.output<typeof SecurityNoticed.data>, publicUrl: string): Written {
  const { notice, fullName, locale, device, at } = fact;
  const href = pageOf(publicUrl, locale, '/account');
  const parts = [`${security[notice][locale]}.`, notMe(moment(at, locale), inLine(device))[locale], { href }, frame.always[locale]];
  return letterOf(security[notice][locale], [frame.greeting(fullName)[locale], ...parts], locale);
}

/** They can't sign in to read it. */
export function blockAppealLetter(fact: z.output<typeof BlockAppealAnswered.data>, publicUrl: string): Written {
  const { verdict, text, fullName, locale } = fact;
  const subject = blockAppeal[verdict][locale];
  const href = pageOf(publicUrl, locale, verdict === 'lifted' ? '/sign-in' : '/contact');
  return letterOf(subject, [frame.greeting(fullName)[locale], `${subject}.`, text, { href }], locale);
}

/** What somebody was answered, in full: it is what they have a right to. */
export function dataRequestLetter(fact: z.output<typeof DataRequestAnswered.data>, publicUrl: string): Written {
  const { kind, step, text, doneBy, fullName, locale } = fact;
  const subject = `${dataRequest.steps[step][locale]} ${dataRequest.kinds[kind][locale]}`;
  const limit = step === 'accept' || step === 'extend' ? [dataRequest.until(formatDate(doneBy, locale))[locale]] : [];
  const href = pageOf(publicUrl, locale, '/account/data');
  return letterOf(subject, [frame.greeting(fullName)[locale], `${subject}.`, text, ...limit, { href }], locale);
}
