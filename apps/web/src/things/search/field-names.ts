import { t } from '@lingui/core/macro';

/** How people call the part of a text in which the words were found; null where naming it says nothing. */
export function fieldName(field: string): string | null {
  const names: Record<string, string> = {
    title: t`Tên`,
    summary: t`Tóm tắt`,
    problem: t`Vấn đề`,
    processStep: t`Công đoạn`,
    targets: t`Mục tiêu`,
    constraints: t`Điều bắt buộc`,
    wishes: t`Mong muốn`,
    solution: t`Cách làm`,
    application: t`Nơi áp dụng`,
    advantages: t`Ưu điểm`,
    results: t`Kết quả đo`,
    trials: t`Thử nghiệm`,
    scale: t`Quy mô`,
    keywords: t`Từ khóa`,
    headline: t`Chuyên môn`,
    biography: t`Giới thiệu`,
    documents: t`Công trình`,
    services: t`Dịch vụ`,
    translations: t`Bản dịch của chủ`,
  };
  return names[field] ?? null;
}
