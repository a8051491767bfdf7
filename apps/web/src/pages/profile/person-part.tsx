import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { ChoiceField } from '../../forms/choice-field';
import { TextField } from '../../forms/text-field';
import { TranslationRows } from '../../forms/translation-rows';

export function PersonPart() {
  const { t } = useLingui();
  return (
    <section className="profile-part">
      <h2>
        <Trans>Bạn là ai</Trans>
      </h2>
      <TextField
        name="displayName"
        label={t`Tên hiển thị`}
        hint={t`Tên bạn muốn mọi người thấy, không nhất thiết là họ tên đầy đủ.`}
        limit={120}
      />
      <TextField
        name="headline"
        label={t`Chuyên môn trong một dòng`}
        hint={t`Ví dụ: Công nghệ sau thu hoạch cho trái cây nhiệt đới xuất khẩu.`}
        limit={160}
      />
      <TextField
        name="biography"
        label={t`Giới thiệu`}
        hint={t`Bạn đã làm việc gì, với ai, ở đâu. Việc thật hơn chức danh.`}
        multiline
        limit={3000}
      />
      <PortraitField />
      <TranslationRows title={t`Chuyên môn trong một dòng`} summary={t`Giới thiệu`} />
      <ChoiceField
        name="language"
        label={t`Hồ sơ này viết bằng`}
        choices={[
          { value: 'vi', label: t`Tiếng Việt` },
          { value: 'en', label: t`Tiếng Anh` },
          { value: 'fr', label: t`Tiếng Pháp` },
        ]}
      />
      <TextField
        name="orcid"
        label={t`Mã ORCID (không bắt buộc)`}
        hint={t`16 số, ví dụ 0000-0002-1825-0097. Hiện với dấu “tự khai”.`}
        spellCheck={false}
      />
    </section>
  );
}

// Nothing of it is needed to begin to write.
const SquareField = lazy(() => import('../../things/photos/square-field'));

function PortraitField() {
  const { t } = useLingui();
  return (
    <Suspense fallback={null}>
      <SquareField
        name="portrait"
        purpose="portrait"
        label={t`Ảnh chân dung (không bắt buộc)`}
        hint={t`Được cắt thành hình vuông. Ai thấy hồ sơ thì thấy ảnh; ẩn hồ sơ thì ảnh cũng ẩn.`}
        choose={t`Chọn ảnh chân dung`}
      />
    </Suspense>
  );
}
