import { expertVersions } from '@caunoi/contracts/experts/experts.endpoints';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { useLocale } from '../../i18n/locale';
import { fieldWords } from '../expert/field-words';
import { VersionsDialog } from './versions-dialog';

/** When a profile changed, and in what: what somebody once said of themselves and no longer says is nobody's to read. */
export function ExpertVersions({ id: expertId, onClose }: { id: string; onClose: () => void }) {
  const locale = useLocale();
  const { data, error } = useQuery({
    queryKey: ['expert-versions', expertId],
    queryFn: ({ signal }) => api.call(expertVersions, { params: { expertId } }, signal),
  });
  const list = new Intl.ListFormat(locale);
  const versions = data?.items.map(({ version, at, changed }) => {
    const names = changed && list.format(fieldWords.fields.filter((field) => changed.includes(field)).map(fieldWords.name));
    return {
      version,
      at,
      changes: names ? (
        <p>
          <Trans>Đã sửa: {names}</Trans>
        </p>
      ) : null,
    };
  });
  return (
    <VersionsDialog
      versions={versions}
      error={error}
      lead={<Trans>Mới nhất trước. Lời cũ của chuyên gia không còn hiện ở đâu.</Trans>}
      onClose={onClose}
    />
  );
}
