import { vsic } from '@caunoi/contracts/code-lists/vsic';
import { useLingui } from '@lingui/react/macro';
import { CodeSelect } from './code-select';
import { TextField } from './text-field';

/** What the business registry would say of an organisation. `at`: where its fields lie in the form, "organisation." or nothing. */
export function RegistryFields({ at = '' }: { at?: string }) {
  const { t } = useLingui();
  return (
    <>
      <TextField
        name={`${at}taxCode`}
        label={t`Mã số thuế (không bắt buộc)`}
        hint={t`10 số, chi nhánh thêm 3 số, ví dụ 1402544903 hoặc 1402544903-001.`}
        spellCheck={false}
      />
      <CodeSelect
        name={`${at}vsic`}
        label={t`Ngành kinh tế (không bắt buộc)`}
        hint={t`Theo hệ thống ngành kinh tế Việt Nam (VSIC).`}
        list={vsic}
      />
    </>
  );
}
