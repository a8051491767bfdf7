import type { HeldOfPeople } from '@caunoi/kit/personal-data/held-of-people';

/** What its tables say of people, and what of it they are given when they ask for all of theirs. */
export const heldOfPeople: HeldOfPeople = {
  expert: {
    title: { vi: 'Hồ sơ chuyên gia', en: 'Expert profile', fr: 'Profil d’expert' },
    sql: `SELECT reference, status, statement, published_at AS "publishedAt", confirmed_at AS "confirmedAt", expires_at AS "expiresAt",
      updated_at AS "updatedAt" FROM expert WHERE account_id = $1`,
    erased: [{ where: 'account_id = $1', becomes: 'deleted' }],
  },
  published_text: {
    title: { vi: 'Hồ sơ như đã từng hiện', en: 'Your profile as it was shown', fr: 'Votre profil tel qu’il fut affiché' },
    sql: `SELECT version, published_at AS "publishedAt", statement FROM published_text
      WHERE thing_id IN (SELECT id FROM expert WHERE account_id = $1) ORDER BY version DESC`,
    erased: [{ where: 'thing_id IN (SELECT id FROM expert WHERE account_id = $1)', becomes: 'deleted' }],
  },
  file: {
    title: { vi: 'Tệp của hồ sơ', en: 'Files of your profile', fr: 'Fichiers du profil' },
    sql: `SELECT name, type, size, stored_at AS "storedAt" FROM file WHERE owner IN (SELECT id FROM expert WHERE account_id = $1)
      ORDER BY stored_at DESC`,
    erased: [{ where: 'owner IN (SELECT id FROM expert WHERE account_id = $1)', becomes: 'deleted' }],
  },
};
