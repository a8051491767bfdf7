import { budgetBands } from '@caunoi/contracts/code-lists/budget-bands';
import { cooperationOffers } from '@caunoi/contracts/code-lists/cooperation-forms';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { Trans, useLingui } from '@lingui/react/macro';
import { ChoiceField } from '../../forms/choice-field';
import { CodeSelect } from '../../forms/code-select';
import { TextField } from '../../forms/text-field';
import { useLocale } from '../../i18n/locale';
import { PartPage, useListingPart } from './part-page';

export function TermsPart() {
  const { t } = useLingui();
  const locale = useLocale();
  const editor = useListingPart('terms');
  return (
    <PartPage part="terms" editor={editor} lead={<Trans>Nói trước để không mất thời gian của cả hai bên.</Trans>} side={<Tiers />}>
      <ChoiceField
        name="cooperation"
        label={t`Bạn đưa công nghệ ra theo cách nào?`}
        hint={t`Chọn từ một đến sáu cách.`}
        several
        choices={cooperationOffers.codes.map(({ code, labels }) => ({ value: code, label: labels[locale] }))}
      />
      <ChoiceField
        name="priceBand"
        label={t`Khoảng giá`}
        hint={t`Ước chừng là đủ. Chưa chắc thì chọn “Thỏa thuận”.`}
        choices={budgetBands.codes.map(({ code, labels }) => ({ value: code, label: labels[locale] }))}
      />
      <CodeSelect name="province" label={t`Tỉnh, thành phố nơi có công nghệ`} hint={t`Gõ tên cũ cũng tìm ra.`} list={provinces} />
      <TextField
        name="confidential"
        label={t`Phần chỉ tổ chức bạn và người duyệt đọc (không bắt buộc)`}
        hint={t`Công thức, thông số, dự toán. Không công bố, không đưa vào tìm kiếm hay gợi ý.`}
        multiline
        limit={4000}
      />
    </PartPage>
  );
}

/** Who reads what, said before anything is written. */
const Tiers = () => (
  <section className="sheet pad">
    <h2>
      <Trans>Ai đọc được gì</Trans>
    </h2>
    <dl className="tiers">
      <dt>
        <Trans>Mọi người</Trans>
      </dt>
      <dd>
        <Trans>Mọi điều ở phần 1 đến phần 4, hình thức hợp tác, khoảng giá, tên tổ chức.</Trans>
      </dd>
      <dt>
        <Trans>Người duyệt</Trans>
      </dt>
      <dd>
        <Trans>Thêm phần riêng dưới đây, để đối chiếu điều bạn nêu.</Trans>
      </dd>
      <dt>
        <Trans>Không ai qua trang này</Trans>
      </dt>
      <dd>
        <Trans>Thư điện tử, số điện thoại của bạn.</Trans>
      </dd>
    </dl>
  </section>
);
