import { expertServices } from '@caunoi/contracts/code-lists/expert-services';
import { ford } from '@caunoi/contracts/code-lists/ford';
import { languages } from '@caunoi/contracts/code-lists/languages';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import { Trans, useLingui } from '@lingui/react/macro';
import { CodeSelect } from '../../forms/code-select';
import { TextField } from '../../forms/text-field';

export function SkillsPart() {
  const { t } = useLingui();
  return (
    <section className="profile-part">
      <h2>
        <Trans>Bạn làm được gì</Trans>
      </h2>
      <CodeSelect name="services" label={t`Dịch vụ nhận làm`} hint={t`Nhiều nhất mười.`} list={expertServices} several={10} />
      <CodeSelect name="sectors" label={t`Lĩnh vực ứng dụng`} hint={t`Nhiều nhất bốn.`} list={sectors} several={4} />
      <CodeSelect name="ford" label={t`Lĩnh vực nghiên cứu`} hint={t`Theo bảng FORD, nhiều nhất ba.`} list={ford} several={3} />
      <TextField name="keywords" label={t`Từ khóa`} hint={t`Cách nhau bằng dấu phẩy, nhiều nhất mười lăm từ.`} />
      <CodeSelect name="languages" label={t`Ngôn ngữ làm việc`} list={languages} several={6} />
    </section>
  );
}
