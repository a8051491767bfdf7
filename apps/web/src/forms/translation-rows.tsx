import type { Translation } from '@caunoi/contracts/translation';
import { useLingui } from '@lingui/react/macro';
import { ChoiceField } from './choice-field';
import { RowList } from './row-list';
import { TextField } from './text-field';

export const blankTranslation = (): Translation => ({ language: 'en', title: '', summary: '' });

interface TranslationRowsProps {
  /** How the text's own title and summary are called in this form. */
  title: string;
  summary: string;
}

/** Title and summary in other languages, in the owner's own words. */
export function TranslationRows({ title, summary }: TranslationRowsProps) {
  const { t } = useLingui();
  const choices = [
    { value: 'en', label: t`Tiếng Anh` },
    { value: 'fr', label: t`Tiếng Pháp` },
    { value: 'vi', label: t`Tiếng Việt` },
  ];
  return (
    <RowList
      name="translations"
      label={t`Bản dịch của bạn (không bắt buộc)`}
      hint={t`Người đọc ngôn ngữ ấy thấy bản dịch trước, ghi rõ là của bạn, và mở được bản gốc. Tìm kiếm bằng ngôn ngữ ấy cũng ra.`}
      one={t`bản dịch`}
      blank={blankTranslation}
      most={2}
      mayBeEmpty
    >
      {(path) => (
        <div className="row-cells">
          <div className="whole">
            <ChoiceField name={`${path}.language`} label={t`Dịch sang`} choices={choices} />
          </div>
          <div className="whole">
            <TextField name={`${path}.title`} label={title} limit={160} />
          </div>
          <div className="whole">
            <TextField name={`${path}.summary`} label={summary} multiline limit={1000} />
          </div>
        </div>
      )}
    </RowList>
  );
}
