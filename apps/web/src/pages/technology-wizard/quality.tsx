import { Trans } from '@lingui/react/macro';
import { QualityPanel } from '../../drafts/quality-panel';
import { defectTexts } from '../../things/technology/defect-texts';
import { useListingDraft } from './listing-context';
import { fieldLink, listLink, partOf, type WrittenPart } from './parts';

/** How complete the listing is, and what it lacks: here, or in all. */
export function ListingQuality({ only }: { only?: WrittenPart }) {
  const { draft, assessment } = useListingDraft();
  const { id } = draft.thing;
  return (
    <QualityPanel
      title={<Trans>Độ đầy đủ của hồ sơ công nghệ</Trans>}
      assessed={assessment}
      texts={defectTexts}
      linkTo={(field) => fieldLink(field, id)}
      here={only && ((field) => partOf(field) === only)}
      rest={listLink(id)}
      ready={<Trans>Đủ để gửi duyệt</Trans>}
    />
  );
}
