import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { QualityPanel } from '../../drafts/quality-panel';
import { defectTexts, leakKinds } from '../../things/need/defect-texts';
import { useNeedDraft } from './need-context';
import { fieldLink, listLink, partOf, type WrittenPart } from './parts';

/** How far the need is from being answerable, and what it lacks or gives away: here, or in all. */
export function NeedQuality({ only }: { only?: WrittenPart }) {
  const { t, i18n } = useLingui();
  const { draft, assessment } = useNeedDraft();
  const id = draft.thing?.id ?? '';
  const leaks = (assessment?.leaks ?? []).map(({ kind, field, text }) => {
    const what = i18n._(leakKinds[kind]);
    return { field, words: t`“${text}” để lộ ${what}` };
  });
  return (
    <QualityPanel
      title={<Trans>Chất lượng nhu cầu</Trans>}
      assessed={draft.thing ? assessment : undefined}
      flaws={leaks}
      texts={defectTexts}
      linkTo={(field) => fieldLink(field, id)}
      here={only && ((field) => partOf(field) === only)}
      rest={listLink(id)}
      ready={<Trans>Đủ để gửi duyệt</Trans>}
      missing={(open) => <Plural value={open} other="Còn # điều bắt buộc trước khi gửi duyệt" />}
    />
  );
}
