import { type Need, NeedStatement } from '@caunoi/contracts/needs/need';
import { draftNeed, reviseNeed } from '@caunoi/contracts/needs/needs.endpoints';
import type { Locale } from '@caunoi/contracts/locales';
import type { QueryClient } from '@tanstack/react-query';
import { api } from '../../api';
import { needQuery } from './need-queries';
import type { DraftPlatform } from '../../drafts/draft-store';
import { statementIn } from '../../drafts/shapes';
import { currentLocale } from '../../i18n/locale';

/** What the business wrote; nothing yet where there is no need. */
export const statementOf = (need: Need | null): NeedStatement =>
  need ? statementIn(NeedStatement, { ...need, confidential: need.confidential ?? '' }) : NeedStatement.parse({});

/** Words with Vietnamese letters are Vietnamese; otherwise people write in the language they read. */
const languageOf = (text: string): Locale => (/[ăđơưạ-ỹ]/iu.test(text) ? 'vi' : currentLocale());

/** How a need reaches the platform; what was read of it before is then no longer what there is. */
export function needPlatform(client: QueryClient, onCreated?: (need: Need) => void): DraftPlatform<Need | null, NeedStatement> {
  const create = (statement: NeedStatement, id: string) =>
    api.call(draftNeed, { body: { ...statement, id, language: languageOf(statement.problem) } });
  const revise = ({ id: needId, version }: Need, statement: NeedStatement) =>
    api.call(reviseNeed, { params: { needId }, body: { version, ...statement } });
  return {
    statementOf,
    save: async (before, statement, id) => {
      const need = await (before ? revise(before, statement) : create(statement, id));
      client.setQueryData(needQuery(need.id).queryKey, need);
      if (!before) onCreated?.(need);
      return need;
    },
  };
}
