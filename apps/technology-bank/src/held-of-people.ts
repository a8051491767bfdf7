import { type HeldOfPeople, ofTheOrganisation } from '@caunoi/kit/personal-data/held-of-people';

/** What its tables say of people, and what of it they are given when they ask for all of theirs. */
export const heldOfPeople: HeldOfPeople = {
  technology: {
    title: { vi: 'Công nghệ bạn đã giới thiệu', en: 'Technologies you listed', fr: 'Technologies présentées' },
    sql: `SELECT reference, status, statement, submitted_at AS "submittedAt", published_at AS "publishedAt", expires_at AS "expiresAt",
      updated_at AS "updatedAt" FROM technology WHERE created_by = $1 ORDER BY updated_at DESC`,
    erased: [{ where: 'created_by = $1', held: ofTheOrganisation }],
  },
};
