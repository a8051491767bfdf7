import { ERASED_NAME, type HeldOfPeople } from '@caunoi/kit/personal-data/held-of-people';

/** What its tables say of people, and what of it they are given when they ask for all of theirs. */
export const heldOfPeople: HeldOfPeople = {
  entry: {
    title: { vi: 'Thông báo', en: 'Notifications', fr: 'Notifications' },
    sql: `SELECT event, count, thing_id AS thing, created_at AS "createdAt", read_at AS "readAt" FROM entry
      WHERE account_id = $1 ORDER BY changed_at DESC`,
    erased: [
      { where: 'account_id = $1', becomes: 'deleted' },
      {
        where: `detail ->> 'person' = $1::uuid::text`,
        becomes: { detail: `detail || jsonb_build_object('name', ${ERASED_NAME}, 'words', NULL::text)` },
      },
    ],
  },
  letter: {
    title: { vi: 'Thư đã gửi cho bạn', en: 'Letters to you', fr: 'Lettres qui vous ont été envoyées' },
    sql: `SELECT topic, email, state, created_at AS "createdAt", sent_at AS "sentAt" FROM letter WHERE account_id = $1 ORDER BY created_at DESC`,
    erased: [{ where: 'account_id = $1 OR $1 = ANY(names) OR email = (SELECT email FROM person WHERE id = $1)', becomes: 'deleted' }],
  },
  bounced_address: {
    title: { vi: 'Địa chỉ không nhận được thư', en: 'Address that takes no letters', fr: 'Adresse qui ne reçoit pas' },
    sql: `SELECT bounced.email, at FROM bounced_address bounced JOIN person ON person.email = bounced.email WHERE person.id = $1`,
    erased: [{ where: 'email = (SELECT email FROM person WHERE id = $1)', becomes: 'deleted' }],
  },
  preference: {
    title: { vi: 'Thông báo bạn chọn nhận', en: 'What you want to be told', fr: 'Ce dont vous voulez être informé' },
    sql: `SELECT topic, in_product AS "onPlatform", email AS letters FROM preference WHERE account_id = $1`,
    erased: [{ where: 'account_id = $1', becomes: 'deleted' }],
  },
  habits: {
    title: { vi: 'Giờ yên tĩnh', en: 'Quiet hours', fr: 'Heures calmes' },
    sql: `SELECT time_zone AS "timeZone", quiet_from AS "from", quiet_to AS "to" FROM habits WHERE account_id = $1`,
    erased: [{ where: 'account_id = $1', becomes: 'deleted' }],
  },
  digest: {
    title: { vi: 'Thư gộp gần nhất', en: 'Last digests', fr: 'Derniers récapitulatifs' },
    sql: `SELECT frequency, at FROM digest WHERE account_id = $1`,
    erased: [{ where: 'account_id = $1', becomes: 'deleted' }],
  },
  member: {
    withheld: 'For whom somebody acts: a copy of what identity gives.',
    erased: [{ where: 'person_id = $1', becomes: 'deleted' }],
  },
  consent: {
    withheld: 'A copy of what identity gives.',
    erased: [{ where: 'account_id = $1', becomes: 'deleted' }],
  },
  thing: {
    withheld: 'Title and owner of things: a copy of what their own services give.',
    erased: [{ where: 'account_id = $1', becomes: 'deleted' }],
  },
  account_inbox: {
    withheld: 'How often an inbox has changed.',
    erased: [{ where: 'account_id = $1', becomes: 'deleted' }],
  },
  untold: {
    withheld: 'News that waits for whom it is about, for days at the most.',
    erased: [{ where: `awaits = $1::uuid OR news -> 'detail' ->> 'person' = $1::uuid::text`, becomes: 'deleted' }],
  },
  /** Last: its address leads to what stands above. */
  person: {
    withheld: 'Name and address: a copy of what identity gives.',
    erased: [{ where: 'id = $1', becomes: 'deleted' }],
  },
};
