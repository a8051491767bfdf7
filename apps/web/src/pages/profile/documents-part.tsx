import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { ChoiceField } from '../../forms/choice-field';
import { NumberField } from '../../forms/number-field';
import { RowList } from '../../forms/row-list';
import { OptionField } from '../../forms/select-field';
import { TextField } from '../../forms/text-field';
import { documentKinds, kindName } from '../../things/expert/evidence-words';
import { blankWork } from './schemas';

// Nothing of it is needed to begin to write.
const CvField = lazy(() => import('./cv-field'));

/** The works that matching reads before anything the profile says of itself. */
export function DocumentsPart({ expertId }: { expertId: string }) {
  const { t } = useLingui();
  return (
    <section className="profile-part">
      <h2>
        <Trans>Công trình</Trans>
      </h2>
      <RowList
        name="documents"
        label={t`Việc đã làm cho thấy bạn làm được`}
        hint={t`Ba công trình trở lên là tốt. Máy ghép nối dựa vào phần này trước, rồi mới đến lời giới thiệu.`}
        one={t`công trình`}
        blank={blankWork}
        most={60}
      >
        {(path) => <WorkCells path={path} />}
      </RowList>
      <Suspense fallback={null}>
        <CvField expertId={expertId} />
      </Suspense>
    </section>
  );
}

function WorkCells({ path }: { path: string }) {
  const { t } = useLingui();
  const roles = [
    { value: 'lead', label: t`Chủ trì` },
    { value: 'member', label: t`Tham gia` },
  ];
  return (
    <div className="row-cells work-cells">
      <OptionField
        name={`${path}.kind`}
        label={t`Loại công trình`}
        options={documentKinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
      />
      <NumberField name={`${path}.year`} label={t`Năm`} />
      <div className="whole">
        <TextField name={`${path}.title`} label={t`Tên`} limit={300} />
      </div>
      <div className="whole">
        <TextField name={`${path}.summary`} label={t`Tóm tắt việc đã làm và kết quả`} multiline limit={1000} />
      </div>
      <TextField name={`${path}.link`} label={t`Đường dẫn (không bắt buộc)`} type="url" spellCheck={false} />
      <ChoiceField name={`${path}.role`} label={t`Vai trò`} choices={roles} />
    </div>
  );
}
