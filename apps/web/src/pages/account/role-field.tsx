import { useLingui } from '@lingui/react/macro';
import { ChoiceField } from '../../forms/choice-field';

/** In what somebody comes. */
export function RoleField() {
  const { t } = useLingui();
  const choices = [
    {
      value: 'business',
      label: t`Tìm lời giải cho một nhu cầu`,
      hint: t`Doanh nghiệp, hợp tác xã, bệnh viện, cơ quan: đăng nhu cầu và xem gợi ý.`,
    },
    {
      value: 'scientist',
      label: t`Giới thiệu công nghệ hoặc chuyên môn`,
      hint: t`Viện, trường, nhà khoa học, công ty công nghệ: đăng hồ sơ và nhận nhu cầu hợp với mình.`,
    },
  ];
  return <ChoiceField required name="role" label={t`Bạn đến để làm gì?`} choices={choices} />;
}

/** Whoever was on the way to the need form comes with a need; nobody else is guessed. */
export function roleFor(next = '') {
  if (/^(\/(en|fr))?\/needs/.test(next)) return 'business';
  return /^(\/(en|fr))?\/technologies/.test(next) ? 'scientist' : undefined;
}
