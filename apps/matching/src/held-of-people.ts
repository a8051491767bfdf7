import { type HeldOfPeople, ofTheOrganisation } from '@caunoi/kit/personal-data/held-of-people';

/** What its tables say of people, and what of it they are given when they ask for all of theirs. */
export const heldOfPeople: HeldOfPeople = {
  saved_search: {
    title: { vi: 'Tìm kiếm đã lưu', en: 'Saved searches', fr: 'Recherches enregistrées' },
    sql: `SELECT name, query, frequency, paused, created_at AS "createdAt", looked_at AS "lookedAt" FROM saved_search
      WHERE account_id = $1 ORDER BY created_at DESC`,
    erased: [{ where: 'account_id = $1', becomes: 'deleted' }],
  },
  match_feedback: {
    title: { vi: 'Gợi ý bạn đã nhận hoặc bỏ', en: 'Suggestions you accepted or declined', fr: 'Suggestions acceptées ou refusées' },
    sql: `SELECT verdict, reason, source_id AS "for", target_id AS thing, at FROM match_feedback WHERE actor_id = $1 ORDER BY at DESC`,
    erased: [{ where: 'actor_id = $1', held: ofTheOrganisation }],
  },
  ranking_run: {
    title: {
      vi: 'Lần nền tảng gợi ý cho hồ sơ của bạn',
      en: 'When suggestions were made for your profile',
      fr: 'Suggestions faites pour votre profil',
    },
    sql: `SELECT direction, made_at AS at FROM ranking_run WHERE speaker = $1 ORDER BY made_at DESC`,
    erased: [{ where: 'speaker = $1', becomes: 'deleted' }],
  },
  person: {
    withheld: 'For whom somebody acts: a copy of what identity gives.',
    erased: [{ where: 'id = $1', becomes: 'deleted' }],
  },
  document: {
    withheld: 'What is searched: a copy of what its own service gives.',
    erased: [
      {
        where: `kind = 'expert' AND fact ->> 'accountId' = $1::uuid::text`,
        becomes: { fact: 'NULL', subject: 'NULL', entry: 'NULL', reading: 'NULL', changed_at: 'clock_timestamp()' },
      },
    ],
  },
};
