import { Plural, Trans } from '@lingui/react/macro';
import { CalendarDate } from '../../components/dates';
import { StatusBadge } from '../../components/status-badge';
import { ChangeList } from '../../drafts/change-list';
import { type Change, changesOf } from '../../drafts/changes';
import { useLocale } from '../../i18n/locale';
import { fieldWords as needWords } from '../../things/need/field-words';
import { statementOf as needStatement } from '../../things/need/need-platform';
import { fieldWords as listingWords } from '../../things/technology/field-words';
import { statementOf as listingStatement } from '../../things/technology/listing';
import type { FileOf, Waiting } from './queue';

/** What is different from what everybody could read last; a text that nobody has read yet says that it is new. */
export function ChangesPart({ waiting, file }: { waiting: Waiting; file: FileOf }) {
  useLocale();
  const published = file.file.published;
  if (!published)
    return (
      <p className="review-new">
        <StatusBadge tone="accent">
          <Trans>Mới</Trans>
        </StatusBadge>{' '}
        <span className="small soft">
          <Trans>Bản này chưa từng hiển thị.</Trans>
        </span>
      </p>
    );
  const changes = changesIn(waiting, file);
  return (
    <section className="review-part review-changes">
      <h3>
        <Plural value={changes.length} _0="Không có chữ nào khác bản đã hiển thị" other="Sửa # mục so với bản đã hiển thị" />
      </h3>
      <p className="small soft">
        <Trans>
          Bản đã hiển thị từ <CalendarDate value={published.at} />. Chữ gạch bỏ là chữ cũ, chữ tô nền là chữ mới.
        </Trans>
      </p>
      <ChangeList changes={changes} lang={waiting.thing.language} />
    </section>
  );
}

function changesIn({ kind, thing }: Waiting, read: FileOf): Change[] {
  if (kind === 'need' && read.kind === 'need' && read.file.published)
    return changesOf(needWords, read.file.published.statement, needStatement(thing));
  if (kind === 'technology' && read.kind === 'technology' && read.file.published)
    return changesOf(listingWords, read.file.published.statement, listingStatement(thing));
  return [];
}
