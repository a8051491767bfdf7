import { z } from 'zod';
import { OrganisationNotice } from '../identity/organisation.events';
import { Kind } from '../matching/match';
import { SavedQuery } from '../matching/saved-search';
import { LocaleCode, Timestamp } from '../primitives';
import { ReviewReason } from '../review';

/** What people choose about: each with its own channels and how often. */
export const NotificationTopic = z.enum([
  'suggestions',
  'mutual_interest',
  'review',
  'expiry',
  'members',
  'organisation',
  'saved_searches',
]);
export type NotificationTopic = z.output<typeof NotificationTopic>;

/** What happened. */
export const NotificationEvent = z.enum([
  'suggested',
  'mutual_interest',
  'published',
  'returned',
  'rejected',
  'expires_soon',
  'expired',
  'member_joined',
  'member_left',
  'search_matched',
  'data_request_answered',
  ...OrganisationNotice.options,
]);
export type NotificationEvent = z.output<typeof NotificationEvent>;

/** Under which topic each of them stands. */
export const topicOf: Readonly<Record<NotificationEvent, NotificationTopic>> = {
  suggested: 'suggestions',
  mutual_interest: 'mutual_interest',
  published: 'review',
  returned: 'review',
  rejected: 'review',
  expires_soon: 'expiry',
  expired: 'expiry',
  member_joined: 'members',
  member_left: 'members',
  search_matched: 'saved_searches',
  data_request_answered: 'review',
  join_requested: 'organisation',
  join_accepted: 'organisation',
  join_declined: 'organisation',
  made_manager: 'organisation',
  manager_no_more: 'organisation',
  member_removed: 'organisation',
  handover_offered: 'organisation',
  handover_accepted: 'organisation',
  handover_declined: 'organisation',
  suspended: 'organisation',
  suspension_lifted: 'organisation',
  appeal_dismissed: 'organisation',
};

/** A thing as an entry names it, in the words that it has now. */
export const NamedThing = z.object({ kind: Kind, id: z.uuid(), reference: z.string(), title: z.string(), language: LocaleCode });
export type NamedThing = z.output<typeof NamedThing>;

/** The search that somebody saved, as it was called when it found something. */
export const NamedSearch = z.object({ id: z.uuid(), name: z.string(), query: SavedQuery });
export type NamedSearch = z.output<typeof NamedSearch>;

/** What is said along, of the events that have something to say. */
export const NotificationDetail = z.object({
  /** Of `returned` and `rejected`. */
  reason: ReviewReason.nullable().default(null),
  /** Of `expires_soon`: so many days before it ends it was told. */
  days: z.int().nullable().default(null),
  /** Of `member_joined` and `member_left`, and of what happens in an organisation: who. */
  name: z.string().nullable().default(null),
  /** Whose name that is: it goes with their account. */
  person: z.uuid().nullable().default(null),
  /** Of `search_matched`: the reason why one is told. */
  search: NamedSearch.nullable().default(null),
  /** Of what happens in an organisation: which one, as it was called then. */
  organisation: z.object({ id: z.uuid(), name: z.string() }).nullable().default(null),
  /** What somebody wrote along: why they said no, or a word with a request. */
  words: z.string().nullable().default(null),
});
export type NotificationDetail = z.output<typeof NotificationDetail>;

/** An entry of somebody's inbox: what happened, to which of their things, and how often since they last looked. */
export const Notification = z
  .object({
    id: z.uuid(),
    topic: NotificationTopic,
    event: NotificationEvent,
    /** The own thing that it is about: the reason why one is told. */
    thing: NamedThing.nullable(),
    /** The thing of the other side. */
    other: NamedThing.nullable(),
    ...NotificationDetail.shape,
    /** Of `search_matched`: a few of what was found last, as far as it is still open. */
    found: z.array(NamedThing).default([]),
    /** As often as it happened while the entry was unread: so many suggestions. */
    count: z.int().min(1),
    createdAt: Timestamp,
    /** When it last happened. */
    changedAt: Timestamp,
    readAt: Timestamp.nullable(),
  })
  .meta({ id: 'Notification' });
export type Notification = z.output<typeof Notification>;
