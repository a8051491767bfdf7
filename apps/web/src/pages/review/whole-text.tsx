import { Trans, useLingui } from '@lingui/react/macro';
import { Notice } from '../../components/notice';
import { SummaryList, type SummaryRow } from '../../components/summary-list';
import { useLocale } from '../../i18n/locale';
import { fieldNames } from '../need-wizard/field-names';
import { statementOf as needStatement } from '../need-wizard/statement';
import { statementTexts } from '../need-wizard/statement-texts';
import { fieldWords } from '../technology-wizard/field-words';
import { statementOf as listingStatement } from '../technology-wizard/listing';
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
  const locale = useLocale();
  const row = (name: string, value: string | undefined) => ({ label: name, value: value ?? '' });
  if (kind === 'need') {
    const texts = statementTexts(needStatement(thing), locale);
    const fields = Object.keys(texts).filter((field) => field !== 'confidential') as (keyof typeof texts)[];
    return fields.map((field) => row(fieldNames[field] ? i18n._(fieldNames[field]) : field, texts[field]));
  }
  const statement = listingStatement(thing);
  const fields = (Object.keys(fieldWords.names) as (keyof typeof statement & string)[]).filter((field) => field !== 'confidential');
  return fields.map((field) => row(fieldWords.names[field] ? i18n._(fieldWords.names[field]) : field, fieldWords.text(field, statement)));
}
