import { t } from '@lingui/core/macro';

/** How the explanation calls what is compared. A feature of an explanation made long ago reads as its own name. */
export function featureName(feature: string): string {
  const names: Record<string, string> = {
    problem: t`Bài toán và lời giải`,
    concepts: t`Chủ đề kỹ thuật`,
    application: t`Đối tượng và việc phải làm`,
    targets: t`Mục tiêu và kết quả đo`,
    trl: t`Mức sẵn sàng`,
    scale: t`Quy mô`,
    cooperation: t`Hình thức hợp tác`,
    budget: t`Chi phí và ngân sách`,
    region: t`Địa bàn`,
    rights: t`Sở hữu trí tuệ`,
    evidence: t`Bằng chứng`,
    freshness: t`Độ mới của hồ sơ`,
    documents: t`Công trình đã làm`,
    profile: t`Chuyên môn giới thiệu`,
    services: t`Dịch vụ nhận làm`,
    availability: t`Thời gian rảnh`,
    language: t`Ngôn ngữ làm việc`,
    track: t`Việc thực tế`,
    clarity: t`Nhu cầu đo được`,
    funding: t`Ngân sách của nhu cầu`,
    time: t`Thời gian còn lại`,
  };
  return names[feature] ?? feature;
}
