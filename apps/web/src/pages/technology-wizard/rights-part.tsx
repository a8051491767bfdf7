import { iprStates, iprTypes, territories } from '@caunoi/contracts/code-lists/ipr';
import { Trans, useLingui } from '@lingui/react/macro';
import { useWatch } from 'react-hook-form';
import { CheckField } from '../../forms/choice-field';
import { DateField } from '../../forms/date-field';
import { NumberField } from '../../forms/number-field';
import { RowList } from '../../forms/row-list';
import { SelectField } from '../../forms/select-field';
import { TextField } from '../../forms/text-field';
import { Novelty } from './problem-part';
import { PartPage, useListingPart } from './part-page';
import { blankRight } from './schemas';

export function RightsPart() {
  const { t } = useLingui();
  const editor = useListingPart('rights');
  return (
    <PartPage
      part="rights"
      editor={editor}
      lead={<Trans>Người mua cần biết họ sẽ nhận quyền gì. Chưa nộp đơn cũng ghi, chọn “Chưa nộp đơn”.</Trans>}
    >
      <RowList name="ipr" label={t`Quyền sở hữu trí tuệ`} hint={t`Mỗi quyền một khung.`} one={t`quyền`} blank={blankRight} most={10}>
        {(path) => <RightCells path={path} />}
      </RowList>
      <StateFunding />
      <Novelty />
    </PartPage>
  );
}

function RightCells({ path }: { path: string }) {
  const { t } = useLingui();
  return (
    <div className="row-cells right-cells">
      <SelectField name={`${path}.type`} label={t`Loại`} list={iprTypes} />
      <SelectField name={`${path}.state`} label={t`Tình trạng`} list={iprStates} />
      <SelectField name={`${path}.territory`} label={t`Phạm vi bảo hộ`} list={territories} />
      <TextField name={`${path}.number`} label={t`Số đơn hoặc số bằng`} spellCheck={false} />
      <DateField name={`${path}.expires`} label={t`Hết hạn (ngày/tháng/năm)`} />
      <NumberField name={`${path}.share`} label={t`Tổ chức bạn sở hữu`} unit="%" />
    </div>
  );
}

/** Research that the state paid for belongs to whom the law says: its task and the right to transfer are stated. */
function StateFunding() {
  const { t } = useLingui();
  const funded = useWatch({ name: 'stateFunded' }) === true;
  return (
    <>
      <CheckField
        name="stateFunded"
        label={t`Là kết quả của nhiệm vụ khoa học và công nghệ dùng ngân sách nhà nước`}
        hint={t`Luật Khoa học, công nghệ và đổi mới sáng tạo (93/2025/QH15) yêu cầu nêu rõ.`}
      />
      {funded && (
        <div className="level-proof">
          <TextField name="taskCode" label={t`Mã số nhiệm vụ`} spellCheck={false} />
          <CheckField
            name="ownerMayTransfer"
            label={t`Tổ chức tôi được giao quyền sở hữu hoặc quyền sử dụng, và được chuyển giao kết quả này`}
          />
        </div>
      )}
    </>
  );
}
