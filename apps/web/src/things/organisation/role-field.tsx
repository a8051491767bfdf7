import { useLingui } from '@lingui/react/macro';
import { ChoiceField } from '../../forms/choice-field';

/** In what somebody acts for an organisation. */
export function RoleField({ name = 'role', label }: { name?: string; label?: string }) {
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
  return <ChoiceField required name={name} label={label ?? t`Bạn đến để làm gì?`} choices={choices} />;
}
