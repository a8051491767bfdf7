import { Trans, useLingui } from '@lingui/react/macro';
import { Notice } from '../../components/notice';
import { leakKinds } from '../../things/need/defect-texts';
import { useNeedDraft } from './need-context';

/** The phrases of a field by which readers could tell who wrote an anonymous need. */
export function LeakNotes({ field }: { field: string }) {
  const { assessment } = useNeedDraft();
  const { i18n } = useLingui();
  const leaks = (assessment?.leaks ?? []).filter((leak) => leak.field === field);
  if (leaks.length === 0) return null;
  return (
    <div className="leaks" role="status">
      <Notice tone="caution" title={<Trans>Lời này để lộ bạn là ai, mà bạn chọn ẩn tên</Trans>}>
        <ul>
          {leaks.map(({ kind, text }) => {
            const what = i18n._(leakKinds[kind]);
            return (
              <li key={text}>
                <Trans>
                  <mark>{text}</mark> là {what}
                </Trans>
              </li>
            );
          })}
        </ul>
      </Notice>
    </div>
  );
}
