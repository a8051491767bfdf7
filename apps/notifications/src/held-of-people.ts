import type { HeldOfPeople } from '@caunoi/kit/personal-data/held-of-people';

/** What its tables say of people, and what of it they are given when they ask for all of theirs. */
export const heldOfPeople: HeldOfPeople = {
  entry: {
    title: { vi: 'Thông báo', en: 'Notifications', fr: 'Notifications' },
    sql: `SELECT event, count, thing_id AS thing, created_at AS "createdAt", read_at AS "readAt" FROM entry
      WHERE account_id = $1 ORDER BY changed_at DESC`,
  },
  letter: {
    title: { vi: 'Thư đã gửi cho bạn', en: 'Letters to you', fr: 'Lettres qui vous ont été envoyées' },
    sql: `SELECT topic, email, state, created_at AS "createdAt", sent_at AS "sentAt" FROM letter WHERE account_id = $1 ORDER BY created_at DESC`,
  },
  bounced_address: {
    title: { vi: 'Địa chỉ không nhận được thư', en: 'Address that takes no letters', fr: 'Adresse qui ne reçoit pas' },
    sql: `SELECT bounced.email, at FROM bounced_address bounced JOIN person ON person.email = bounced.email WHERE person.id = $1`,
  },
  preference: {
    title: { vi: 'Thông báo bạn chọn nhận', en: 'What you want to be told', fr: 'Ce dont vous voulez être informé' },
    sql: `SELECT topic, in_product AS "onPlatform", email AS letters FROM preference WHERE account_id = $1`,
  },
  habits: {
    title: { vi: 'Giờ yên tĩnh', en: 'Quiet hours', fr: 'Heures calmes' },
    sql: `SELECT time_zone AS "timeZone", quiet_from AS "from", quiet_to AS "to" FROM habits WHERE account_id = $1`,
  },
  digest: {
    title: { vi: 'Thư gộp gần nhất', en: 'Last digests', fr: 'Derniers récapitulatifs' },
    sql: `SELECT frequency, at FROM digest WHERE account_id = $1`,
  },
  person: { withheld: 'Name and address: a copy of what identity gives.' },
  member: { withheld: 'For whom somebody acts: a copy of what identity gives.' },
  consent: { withheld: 'A copy of what identity gives.' },
  thing: { withheld: 'Title and owner of things: a copy of what their own services give.' },
  account_inbox: { withheld: 'How often an inbox has changed.' },
  untold: { withheld: 'News that waits for whom it is about, for days at the most.' },
};
