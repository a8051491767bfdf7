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
 * What becomes of some rows when the person is erased; `where` says which, `$1` being their id. They are deleted, or columns are set to
 * what stands here in SQL, or they are held, and people are told why and for how long.
 */
export type Fate = { where: string } & (
  { becomes: 'deleted' | Readonly<Record<string, string>> } | { held: { why: Trilingual; until: Trilingual } }
);

/** What becomes of a table’s rows, or why nothing has to. Of ids alone nothing has to become: without the account they lead to nobody. */
type Ending = { erased: readonly Fate[] } | { stays: string };

/**
 * What a service holds of people, table by table, and what becomes of it when they are erased. Every table that says whose something is
 * stands here: `apps/e2e/services/personal-data.spec.ts` refuses one that does not.
 */
export type HeldOfPeople = Readonly<Record<string, (Given | Kept) & Ending>>;

/** How people are called who have been erased, in SQL. */
export const ERASED_NAME = `'Người dùng đã xóa'`;

/** What is an organisation's stays with it. */
export const ofTheOrganisation = {
  why: {
    vi: 'Thuộc về tổ chức, không còn tên của bạn.',
    en: 'It belongs to the organisation, without your name.',
    fr: 'Cela appartient à l’organisation, sans votre nom.',
  },
  until: {
    vi: 'Đến khi tổ chức gỡ xuống.',
    en: 'Until the organisation takes it away.',
    fr: 'Jusqu’à ce que l’organisation le retire.',
  },
};

/** What the tables hold that every service has. */
export const heldByKit: HeldOfPeople = {
  act: {
    title: { vi: 'Việc bạn đã làm', en: 'What you did', fr: 'Ce que vous avez fait' },
    sql: `SELECT at, act, thing_name AS thing FROM act WHERE actor_id = $1::text ORDER BY at DESC`,
    erased: [
      {
        where: 'actor_id = $1::uuid::text',
        held: {
          why: {
            vi: 'Nhật ký ai đã làm gì phải giữ theo luật; chỉ còn mã số, không còn tên.',
            en: 'The law asks for a log of who did what; it has a number and no name.',
            fr: 'La loi exige un journal des actes ; il contient un numéro, sans nom.',
          },
          until: {
            vi: 'Chừng nào nền tảng còn hoạt động.',
            en: 'As long as the platform runs.',
            fr: 'Tant que la plateforme fonctionne.',
          },
        },
      },
    ],
  },
  job: {
    title: { vi: 'Tác vụ bạn đã chạy', en: 'Jobs you started', fr: 'Tâches lancées' },
    sql: `SELECT name, last_started_at AS "startedAt" FROM job WHERE last_asked_by = $1::uuid`,
    erased: [
      { where: 'asked_by = $1::uuid', becomes: { asked_by: 'NULL' } },
      { where: 'last_asked_by = $1::uuid', becomes: { last_asked_by: 'NULL' } },
    ],
  },
  review_claim: {
    title: { vi: 'Bài bạn đang giữ để duyệt', en: 'Texts you are reviewing', fr: 'Textes que vous relisez' },
    sql: `SELECT thing_id AS thing, until FROM review_claim WHERE account_id = $1::uuid`,
    erased: [
      { where: 'account_id = $1::uuid', becomes: 'deleted' },
      { where: 'taken_from = $1::uuid', becomes: { taken_from: 'NULL', word: 'NULL' } },
    ],
  },
  dead_letter: {
    withheld: 'Facts as other services told them, which hold them too; whoever tried one again is in the acts.',
    erased: [
      { where: `state IN ('replayed', 'skipped') AND strpos(coalesce(payload, ''), $1::uuid::text) > 0`, becomes: 'deleted' },
      { where: 'requested_by = $1::uuid::text', becomes: { requested_by: 'NULL' } },
      { where: 'resolved_by = $1::uuid::text', becomes: { resolved_by: 'NULL' } },
    ],
  },
  relay_lease: { withheld: 'Which process publishes: no person.', stays: 'It says nothing of anybody.' },
  applied_migration: { withheld: 'Which part of the software made a table: no person.', stays: 'It says nothing of anybody.' },
  file: {
    withheld: 'Files belong to a thing; those of a profile are given with it.',
    stays: 'They go with the thing that they belong to.',
  },
};
