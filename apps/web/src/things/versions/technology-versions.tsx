import { technologyVersions } from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { ChangeList } from '../../drafts/change-list';
import { changesOf } from '../../drafts/changes';
import { useLocale } from '../../i18n/locale';
import { fieldWords } from '../technology/field-words';
import { VersionsDialog } from './versions-dialog';

/** What a listing said each time that it was shown, and which words are different. */
export function TechnologyVersions({ id: technologyId, onClose }: { id: string; onClose: () => void }) {
  useLocale();
  const { data, error } = useQuery({
    queryKey: ['technology-versions', technologyId],
    queryFn: ({ signal }) => api.call(technologyVersions, { params: { technologyId } }, signal),
  });
  const texts = data?.items.map((text) => ({ ...text, statement: { ...text.statement, confidential: '' } }));
  const versions = texts?.map(({ version, at, statement }, n) => {
    const before = texts[n + 1];
    return {
      version,
      at,
      changes: before ? <ChangeList changes={changesOf(fieldWords, before.statement, statement)} lang={statement.language} /> : null,
    };
  });
  return (
    <VersionsDialog
      versions={versions}
      error={error}
      lead={<Trans>Mới nhất trước. Chữ gạch bỏ là chữ cũ, chữ tô nền là chữ mới.</Trans>}
      onClose={onClose}
    />
  );
}
