import type { Trilingual } from '@caunoi/contracts/locales';

/** What a person is given of a table: the rows about them, `$1` being their id, newest first, without what is of others. */
export interface Given {
  title: Trilingual;
  sql: string;
}

/** Why nothing of a table is given although it says something of people. */
interface Kept {
  withheld: string;
}

/**
 * What a service holds of people, table by table. Every table that says whose something is stands here: `apps/e2e/services/personal-data.spec.ts`
 * refuses one that does not.
 */
export type HeldOfPeople = Readonly<Record<string, Given | Kept>>;

/** What the tables hold that every service has. */
export const heldByKit: HeldOfPeople = {
  act: {
    title: { vi: 'Việc bạn đã làm', en: 'What you did', fr: 'Ce que vous avez fait' },
    sql: `SELECT at, act, thing_name AS thing FROM act WHERE actor_id = $1::text ORDER BY at DESC`,
  },
  job: {
    title: { vi: 'Tác vụ bạn đã chạy', en: 'Jobs you started', fr: 'Tâches lancées' },
    sql: `SELECT name, last_started_at AS "startedAt" FROM job WHERE last_asked_by = $1::uuid`,
  },
  review_claim: {
    title: { vi: 'Bài bạn đang giữ để duyệt', en: 'Texts you are reviewing', fr: 'Textes que vous relisez' },
    sql: `SELECT thing_id AS thing, until FROM review_claim WHERE account_id = $1::uuid`,
  },
  dead_letter: { withheld: 'Facts as other services told them, which hold them too; whoever tried one again is in the acts.' },
  relay_lease: { withheld: 'Which process publishes: no person.' },
  applied_migration: { withheld: 'Which part of the software made a table: no person.' },
  file: { withheld: 'Files belong to a thing; those of a profile are given with it.' },
};
