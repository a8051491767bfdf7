import type { Locale } from '@caunoi/contracts/locales';
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { Notice } from '../../components/notice';
import { ChoiceField } from '../../forms/choice-field';
import { TextField } from '../../forms/text-field';
import { TranslationRows } from '../../forms/translation-rows';
import { useListingDraft } from './listing-context';
import { PartPage, useListingPart } from './part-page';

export function ProblemPart() {
  const { t } = useLingui();
  const editor = useListingPart('problem');
  const choices: { value: Locale; label: string }[] = [
    { value: 'vi', label: t`Tiếng Việt` },
    { value: 'en', label: t`Tiếng Anh` },
    { value: 'fr', label: t`Tiếng Pháp` },
  ];
  return (
    <PartPage part="problem" editor={editor} lead={<Trans>Viết cho người có bài toán đó, không phải cho đồng nghiệp cùng ngành.</Trans>}>
      <TextField
        required
        name="title"
        label={t`Tên công nghệ`}
        hint={t`Nói được nó làm gì, ví dụ: Màng phủ giữ xoài tươi 34 ngày trên tàu biển.`}
        limit={160}
      />
      <TextField
        required
        name="summary"
        label={t`Tóm tắt`}
        hint={t`Hai, ba câu, có con số chính. Hiện trong kết quả tìm kiếm.`}
        multiline
        limit={500}
      />
      <TextField
        required
        name="problem"
        label={t`Bài toán giải quyết`}
        hint={t`Ai đang vướng việc gì, thiệt hại ra sao.`}
        multiline
        limit={3000}
      />
      <TextField
        required
        name="solution"
        label={t`Cách làm`}
        hint={t`Đủ để người có bài toán hiểu. Công thức, thông số mật để ở phần 5, chỉ người duyệt đọc.`}
        multiline
        limit={4000}
        below={<Novelty />}
      />
      <ListingPhotos />
      <TextField
        name="video"
        label={t`Đường dẫn video (không bắt buộc)`}
        hint={t`Trên YouTube hoặc Vimeo, ví dụ: https://youtu.be/…`}
        type="url"
        spellCheck={false}
      />
      <TextField name="keywords" label={t`Từ khóa (không bắt buộc)`} hint={t`Cách nhau bằng dấu phẩy, nhiều nhất mười từ.`} />
      <TranslationRows title={t`Tên công nghệ`} summary={t`Tóm tắt`} />
      <ChoiceField name="language" label={t`Hồ sơ này viết bằng`} choices={choices} />
    </PartPage>
  );
}

// Nothing of it is needed to begin to write.
const PhotoField = lazy(() => import('../../things/photos/photo-field'));

function ListingPhotos() {
  const { t } = useLingui();
  return (
    <Suspense fallback={null}>
      <PhotoField
        label={t`Ảnh công nghệ (không bắt buộc)`}
        hint={t`Chụp máy đang chạy, sản phẩm, chỗ thử nghiệm. Ảnh đầu hiện trong kết quả tìm kiếm. Nơi chụp, ngày chụp và tên tệp được bỏ khỏi ảnh.`}
      />
    </Suspense>
  );
}

/** What is published before it is filed is no longer new: a patent may be refused for it. */
export function Novelty() {
  const { assessment } = useListingDraft();
  return (
    <div role="status" className={assessment?.noveltyAtRisk ? 'below-field' : undefined}>
      {assessment?.noveltyAtRisk && (
        <Notice tone="caution" title={<Trans>Kể kỹ trước khi nộp đơn có thể làm mất tính mới</Trans>}>
          <p>
            <Trans>
              Bạn ghi là chưa nộp đơn, mà phần Cách làm đã khá chi tiết. Nên nộp đơn trước, hoặc viết gọn ở đây và chuyển chi tiết sang phần
              chỉ người duyệt đọc.
            </Trans>
          </p>
        </Notice>
      )}
    </div>
  );
}
