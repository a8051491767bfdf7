import { Trans } from '@lingui/react/macro';
import { Notice } from '../../components/notice';
import { SummaryList, type SummaryRow } from '../../components/summary-list';
import type { FieldWords } from '../../drafts/field-words';
import { useLocale } from '../../i18n/locale';
import { fieldWords as needWords } from '../../things/need/field-words';
import { statementOf as needStatement } from '../../things/need/need-platform';
import { Photos } from '../../things/photos/photos';
import { Documents } from '../../things/technology/documents';
import { fieldWords as listingWords } from '../../things/technology/field-words';
import { statementOf as listingStatement } from '../../things/technology/listing';
import type { Waiting } from './queue';

/** Everything that was submitted, the confidential part marked as such. */
export function WholeText({ waiting }: { waiting: Waiting }) {
  useLocale();
  const { confidential, language } = waiting.thing;
  return (
    <section className="review-part">
      <h3>
        <Trans>Toàn văn</Trans>
      </h3>
      <div lang={language}>
        <SummaryList rows={rowsOf(waiting)} />
      </div>
      <Photos photos={waiting.thing.photos} lang={language} />
      {waiting.kind === 'technology' && <Documents technology={waiting.thing} heading="h3" />}
      {confidential && (
        <div className="review-secret">
          <Notice tone="locked" title={<Trans>Phần bảo mật, chỉ người viết và người duyệt đọc</Trans>}>
            <p className="prose" lang={language}>
              {confidential}
            </p>
          </Notice>
        </div>
      )}
    </section>
  );
}

const rowsOf = ({ kind, thing }: Waiting) =>
  kind === 'need' ? inWords(needStatement(thing), needWords) : inWords(listingStatement(thing), listingWords);

const inWords = <S extends object>(statement: S, { fields, name, text }: FieldWords<S>): SummaryRow[] =>
  fields.filter((field) => field !== 'confidential').map((field) => ({ label: name(field), value: text(field, statement) }));
