import { vsic } from '@caunoi/contracts/code-lists/vsic';
import { hasRightCheckDigit, TaxCode } from '@caunoi/contracts/registry-codes';
import { Trans, useLingui } from '@lingui/react/macro';
import { useWatch } from 'react-hook-form';
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
        below={<CheckDigit name={`${at}taxCode`} />}
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

/** A word, no refusal: only the tax office knows whether there is such a number. */
function CheckDigit({ name }: { name: string }) {
  const { data: code } = TaxCode.safeParse(useWatch({ name }) ?? '');
  return (
    <span className="hint" role="status">
      {code && !hasRightCheckDigit(code) && <Trans>Mã số thuế này có vẻ gõ nhầm: chữ số kiểm tra không khớp. Bạn xem lại giúp.</Trans>}
    </span>
  );
}
