import { cooperationForms } from '@caunoi/contracts/code-lists/cooperation-forms';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useWatch } from 'react-hook-form';
import { Notice } from '../../components/notice';
import { CheckField, ChoiceField } from '../../forms/choice-field';
import { TextField } from '../../forms/text-field';
import { useLocale } from '../../i18n/locale';
import { leakKinds } from '../../things/need/defect-texts';
import { useNeedDraft } from './need-context';
import { forms } from './schemas';
import { PartPage, useNeedPart } from './part-page';
import { fieldLink } from './parts';

export function CooperationPart() {
  const { t } = useLingui();
  const locale = useLocale();
  const editor = useNeedPart('cooperation', forms.cooperation);
  return (
    <PartPage part="cooperation" editor={editor} lead={<Trans>Nói trước cách bạn muốn làm việc và điều gì chưa nên công khai.</Trans>}>
      <ChoiceField
        name="cooperation"
        label={t`Bạn muốn hợp tác theo cách nào?`}
        hint={t`Chọn từ một đến sáu cách.`}
        several
        choices={cooperationForms.codes.map(({ code, labels }) => ({ value: code, label: labels[locale] }))}
      />
      <CheckField
        name="anonymous"
        label={t`Ẩn tên tổ chức cho đến khi hai bên đồng ý`}
        hint={t`Người ngoài đọc được nội dung nhu cầu, không thấy tên bạn. Chúng tôi dò từng câu xem có chỗ nào để lộ.`}
      />
      <Leaks />
      <TextField
        name="confidential"
        label={t`Điều chỉ bạn và người duyệt được đọc (không bắt buộc)`}
        hint={t`Không công bố, không đưa vào tìm kiếm hay ghép nối.`}
        multiline
        voice
        limit={4000}
      />
    </PartPage>
  );
}

/** Every phrase that gives an anonymous writer away, with the way to it; or that none was found. */
function Leaks() {
  const { draft, assessment } = useNeedDraft();
  const { thing: need, live } = draft;
  const { i18n } = useLingui();
  const hidden = useWatch({ name: 'anonymous' }) === true;
  if (!hidden || !live.anonymous || !assessment || !need) return null;
  const { leaks } = assessment;
  if (leaks.length === 0)
    return (
      <div className="leaks" role="status">
        <Notice tone="positive">
          <p>
            <Trans>Chưa thấy câu nào để lộ tên, số điện thoại, thư điện tử, mã số thuế hay trang web của bạn.</Trans>
          </p>
        </Notice>
      </div>
    );
  return (
    <div className="leaks" role="status">
      <Notice tone="caution" title={<Trans>Những chỗ sau để lộ bạn là ai</Trans>}>
        <ul>
          {leaks.map(({ kind, field, text }) => {
            const what = i18n._(leakKinds[kind]);
            return (
              <li key={`${field}${text}`}>
                <Link {...fieldLink(field, need.id)}>
                  <Trans>
                    “{text}” để lộ {what}
                  </Trans>
                </Link>
              </li>
            );
          })}
        </ul>
      </Notice>
    </div>
  );
}
