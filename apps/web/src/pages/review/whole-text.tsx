import type { I18n } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Notice } from '../../components/notice';
import { SummaryList, type SummaryRow } from '../../components/summary-list';
import type { FieldWords } from '../../drafts/merge';
import { useLocale } from '../../i18n/locale';
import { fieldWords as needWords } from '../../things/need/field-words';
import { statementOf as needStatement } from '../../things/need/need-platform';
import { fieldWords as listingWords } from '../../things/technology/field-words';
import { statementOf as listingStatement } from '../../things/technology/listing';
import type { Waiting } from './queue';

/** Everything that was submitted, the confidential part marked as such. */
export function WholeText({ waiting }: { waiting: Waiting }) {
  const rows = useRows(waiting);
  const { confidential, language } = waiting.thing;
  return (
    <section className="review-part">
      <h3>
        <Trans>Toàn văn</Trans>
      </h3>
      <div lang={language}>
        <SummaryList rows={rows} />
      </div>
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

function useRows({ kind, thing }: Waiting): SummaryRow[] {
  const { i18n } = useLingui();
  useLocale();
  return kind === 'need' ? inWords(needStatement(thing), needWords, i18n) : inWords(listingStatement(thing), listingWords, i18n);
}

const inWords = <S extends object>(statement: S, { names, text }: FieldWords<S>, i18n: I18n): SummaryRow[] =>
  (Object.keys(names) as (keyof S & string)[])
    .filter((field) => field !== 'confidential')
    .map((field) => ({ label: names[field] ? i18n._(names[field]) : field, value: text(field, statement) }));
