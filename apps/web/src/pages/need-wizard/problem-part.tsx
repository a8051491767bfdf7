import { sectors } from '@caunoi/contracts/code-lists/sectors';
import { strategicProducts } from '@caunoi/contracts/code-lists/strategic-products';
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { DraftStatus } from '../../drafts/use-part';
import { CodeSelect } from '../../forms/code-select';
import { TextField } from '../../forms/text-field';
import { TranslationRows } from '../../forms/translation-rows';
import { FromDocument } from './from-document';
import { LeakNotes } from './leak-notes';
import { LookAlikesPanel } from './look-alikes-panel';
import { useNeedDraft } from './need-context';
import { Proposals } from './proposals';
import { forms } from './schemas';
import { PartPage, useNeedPart } from './part-page';
import { Tip } from './tip';

type Values = ReturnType<typeof forms.problem>;
/** From here the text says enough to be given a name. */
const enough = 80;
const soon = 700;

/** The first question: only the problem, in the writer's own words. What others need to find it comes once something is told. */
export function ProblemPart({ before }: { before?: ReactNode }) {
  const { t } = useLingui();
  const editor = useNeedPart('problem', forms.problem);
  useDraftAtOnce(editor);
  return (
    <PartPage
      part="problem"
      editor={editor}
      lead={<Trans>Kể như kể với một người bạn: việc gì đang vướng, ở đâu, thiệt hại ra sao, bạn mong đạt được gì.</Trans>}
      tip={
        <Tip
          weak={t`Cần công nghệ bảo quản trái cây.`}
          strong={t`Xoài của chúng tôi đi tàu biển chỉ giữ được 21 ngày, quá nữa là thối cuống. Cần giữ tươi 35 ngày, thối dưới 3%, không dùng hóa chất EU cấm.`}
        />
      }
    >
      {before}
      <TextField
        required
        name="problem"
        label={t`Bạn đang gặp vấn đề gì?`}
        hint={t`Có con số thì ghi cả con số. Đừng ghi điều bí mật ở đây, phần 4 có chỗ riêng.`}
        multiline
        voice
        limit={4000}
        below={<LeakNotes field="problem" />}
      />
      <FromDocument />
      <FieldPhotos />
      <Naming />
      <LookAlikesPanel />
    </PartPage>
  );
}

// Nothing of it is needed to begin to write.
const PhotoField = lazy(() => import('../../things/photos/photo-field'));

function FieldPhotos() {
  const { t } = useLingui();
  const { live } = useNeedDraft().draft;
  return (
    <Suspense fallback={null}>
      <PhotoField
        label={t`Ảnh hiện trường (không bắt buộc)`}
        hint={t`Chụp chỗ đang vướng, máy móc, sản phẩm bị lỗi. Nơi chụp, ngày chụp và tên tệp được bỏ khỏi ảnh.`}
        anonymous={live.anonymous}
        below={<LeakNotes field="photos" />}
      />
    </Suspense>
  );
}

/** The very first words are sent without waiting for the next round of saving: from then on no device can lose them. */
function useDraftAtOnce({ phase, flush }: DraftStatus) {
  const { thing } = useNeedDraft().draft;
  const begins = thing === null && phase === 'unsaved';
  useEffect(() => {
    if (!begins) return;
    const timer = setTimeout(() => void flush(), soon);
    return () => clearTimeout(timer);
  }, [begins, flush]);
}

function Naming() {
  const { t } = useLingui();
  const { setValue } = useFormContext<Values>();
  const [problem, title, sector] = useWatch<Values, ['problem', 'title', 'sector']>({ name: ['problem', 'title', 'sector'] });
  const [opened, setOpened] = useState(false);
  const told = problem.length >= enough || title !== '' || sector !== null;
  // Once shown it stays: shortening the text must not take away what was filled in beneath it.
  if (told && !opened) setOpened(true);
  if (!told && !opened) return null;
  const put = (field: 'title' | 'sector') => (value: unknown) => setValue(field, value as string, { shouldDirty: true });
  return (
    <>
      <TextField
        required
        name="title"
        label={t`Đặt cho nhu cầu một tên ngắn gọn`}
        hint={t`Người khác thấy tên này trước tiên, ví dụ “Giữ xoài tươi 35 ngày trên tàu biển”.`}
        limit={160}
        below={
          <>
            <LeakNotes field="title" />
            <Proposals field="title" use={t`Dùng tên này`} onUse={put('title')} />
          </>
        }
      />
      <CodeSelect
        required
        name="sector"
        label={t`Lĩnh vực`}
        list={sectors}
        below={<Proposals field="sector" use={t`Dùng lĩnh vực này`} onUse={put('sector')} />}
      />
      <More />
    </>
  );
}

function More() {
  const { t } = useLingui();
  const { getValues } = useFormContext<Values>();
  const [begun] = useState(() => {
    const { processStep, keywords, strategicProducts: products, translations } = getValues();
    return processStep !== '' || keywords !== '' || products.length + translations.length > 0;
  });
  return (
    <details className="more" open={begun}>
      <summary>
        <Trans>Thêm vài điều để dễ tìm hơn (không bắt buộc)</Trans>
      </summary>
      <TextField
        name="processStep"
        label={t`Khâu nào xảy ra vấn đề?`}
        hint={t`Ví dụ: sơ chế và đóng gói trước khi lên container.`}
        below={<LeakNotes field="processStep" />}
      />
      <TextField
        name="keywords"
        label={t`Từ khóa`}
        hint={t`Cách nhau bằng dấu phẩy, nhiều nhất 10.`}
        below={<LeakNotes field="keywords" />}
      />
      <CodeSelect
        name="strategicProducts"
        label={t`Sản phẩm công nghệ chiến lược`}
        hint={t`Theo Quyết định 21/2026/QĐ-TTg, nếu có liên quan. Nhiều nhất 3.`}
        list={strategicProducts}
        several={3}
        only={({ parent }) => parent !== undefined}
      />
      <TranslationRows title={t`Tên ngắn gọn`} summary={t`Vấn đề`} />
      <LeakNotes field="translations" />
    </details>
  );
}
