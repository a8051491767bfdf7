import { ford } from '@caunoi/contracts/code-lists/ford';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import { strategicProducts } from '@caunoi/contracts/code-lists/strategic-products';
import { vsic } from '@caunoi/contracts/code-lists/vsic';
import { Trans, useLingui } from '@lingui/react/macro';
import { CodeSelect } from '../../forms/code-select';
import { NumberField } from '../../forms/number-field';
import { RowList } from '../../forms/row-list';
import { TextField } from '../../forms/text-field';
import { PartPage, useListingPart } from './part-page';
import { blankResult } from './schemas';

export function UsePart() {
  const { t } = useLingui();
  const editor = useListingPart('use');
  return (
    <PartPage
      part="use"
      editor={editor}
      lead={<Trans>Người cần sẽ so với cách họ đang làm. Con số đo được thuyết phục hơn tính từ.</Trans>}
    >
      <TextField name="application" label={t`Áp dụng ở đâu`} hint={t`Sản phẩm nào, công đoạn nào, quy mô nào.`} multiline limit={2000} />
      <CodeSelect name="sectors" label={t`Lĩnh vực`} hint={t`Nhiều nhất ba.`} list={sectors} several={3} />
      <TextField
        name="advantages"
        label={t`So với cách đang làm`}
        hint={t`Tốt hơn bao nhiêu, chi phí khác thế nào. Ví dụ: 34 ngày thay vì 21, thêm 900 đồng mỗi kg.`}
        multiline
        limit={2000}
      />
      <Results />
      <TextField name="trials" label={t`Đã thử nghiệm`} hint={t`Ở đâu, bao lâu, với ai.`} multiline limit={2000} />
      <TextField name="scale" label={t`Quy mô lớn nhất đã chạy`} hint={t`Ví dụ: pilot 50 m³/ngày, 7 tháng.`} limit={200} />
      <Specialists />
    </PartPage>
  );
}

function Results() {
  const { t } = useLingui();
  return (
    <RowList
      name="results"
      label={t`Kết quả đo`}
      hint={t`Mỗi dòng một con số, kèm điều kiện đo.`}
      one={t`kết quả`}
      blank={blankResult}
      most={8}
    >
      {(path) => (
        <div className="row-cells result-cells">
          <TextField name={`${path}.quantity`} label={t`Đo gì`} />
          <NumberField signed name={`${path}.value`} label={t`Được`} />
          <TextField name={`${path}.unit`} label={t`Đơn vị`} />
          <div className="whole">
            <TextField name={`${path}.conditions`} label={t`Điều kiện đo`} />
          </div>
        </div>
      )}
    </RowList>
  );
}

/** What specialists and statistics sort by. */
function Specialists() {
  const { t } = useLingui();
  return (
    <>
      <CodeSelect
        name="ford"
        label={t`Lĩnh vực nghiên cứu (không bắt buộc)`}
        hint={t`Theo bảng FORD, nhiều nhất ba.`}
        list={ford}
        several={3}
      />
      <CodeSelect
        name="vsic"
        label={t`Ngành dùng được (không bắt buộc)`}
        hint={t`Theo hệ thống ngành kinh tế, nhiều nhất ba.`}
        list={vsic}
        several={3}
      />
      <CodeSelect
        name="strategicProducts"
        label={t`Sản phẩm công nghệ chiến lược (không bắt buộc)`}
        hint={t`Nếu thuộc danh mục theo Quyết định 21/2026/QĐ-TTg.`}
        list={strategicProducts}
        several={3}
        only={({ parent }) => parent !== undefined}
      />
    </>
  );
}
