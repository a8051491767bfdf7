import { currentText } from '@caunoi/contracts/identity/purposes';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CheckField } from '../../forms/choice-field';
import { useLocale } from '../../i18n/locale';
import { publicPageQuery } from '../../things/public-page';

/** Which terms somebody agrees to who signs up now: null while they could not be read, or where they name no version. Others may stand later. */
export function useTerms() {
  const { data, refetch } = useQuery(publicPageQuery('terms', useLocale()));
  return { version: data?.version || null, readAgain: () => void refetch() };
}

/** What an account can be opened without: each asked by itself. */
export const consentsIn = ({ letters }: { letters: boolean }) =>
  letters ? [{ purpose: 'suggestion_letters' as const, textVersion: currentText('suggestion_letters').version }] : [];

/** Both texts open beside the form, so that nothing typed is lost. */
export function Consent() {
  const { t } = useLingui();
  const locale = useLocale();
  return (
    <section className="account-part">
      <CheckField
        required
        name="agreed"
        label={t`Tôi đồng ý với điều khoản sử dụng và việc xử lý dữ liệu cá nhân của tôi như đã thông báo`}
        below={
          <p className="small">
            <Trans>
              Đọc{' '}
              <Link to="/terms" target="_blank">
                điều khoản sử dụng
              </Link>{' '}
              và{' '}
              <Link to="/privacy" target="_blank">
                thông báo về dữ liệu cá nhân
              </Link>{' '}
              (mở trong thẻ mới).
            </Trans>
          </p>
        }
      />
      <CheckField
        name="letters"
        label={currentText('suggestion_letters').text[locale]}
        hint={t`Không bắt buộc; đổi ý lúc nào cũng được ở trang Dữ liệu của tôi.`}
      />
    </section>
  );
}
