import { myData, myDataSheet } from '@caunoi/contracts/gateway/personal-data.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../api';
import { Button } from '../../components/button';
import { keepFile } from '../../components/keep-file';
import { ProblemNotice } from '../../components/problem-notice';
import { toast } from '../../components/toast-store';
import { useLocale } from '../../i18n/locale';
import './data.css';

/** A copy of everything, for whoever has just proven that it is them. */
export function CopyPart() {
  const { t } = useLingui();
  const locale = useLocale();
  const name = t`du-lieu-cua-toi`;
  const onSuccess = () => toast(t`Đã tải bản sao dữ liệu của bạn`);
  const json = useMutation({
    mutationFn: async () => {
      const held = await api.call(myData, { query: { locale } });
      keepFile(new Blob([JSON.stringify(held, null, 2)], { type: 'application/json' }), name, 'json');
    },
    onSuccess,
  });
  const sheet = useMutation({
    mutationFn: async () => keepFile(await api.call(myDataSheet, { query: { locale } }), name, 'pdf'),
    onSuccess,
  });
  const error = json.error ?? sheet.error;
  return (
    <section className="org-part data-part">
      <h2>
        <Trans>Bản sao dữ liệu của tôi</Trans>
      </h2>
      <p>
        <Trans>
          Tất cả những gì nền tảng giữ về bạn, không kèm dữ liệu của người khác. Bạn xác nhận lại là mình, tệp được lập ngay và không lưu
          trên máy chủ.
        </Trans>
      </p>
      {error && <ProblemNotice error={error} />}
      <div className="btns">
        <Button kind="secondary" busy={sheet.isPending} onClick={() => sheet.mutate()}>
          <Trans>Tải bản PDF để đọc</Trans>
        </Button>
        <Button kind="secondary" busy={json.isPending} onClick={() => json.mutate()}>
          <Trans>Tải tệp JSON cho máy</Trans>
        </Button>
      </div>
    </section>
  );
}
