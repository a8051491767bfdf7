import type { EvidenceDocument, Interest } from '@caunoi/contracts/experts/expert';
import { t } from '@lingui/core/macro';

export const documentKinds = [
  'publication',
  'project',
  'patent',
  'solved_need',
  'test_report',
  'standard',
  'training',
] as const satisfies readonly EvidenceDocument['kind'][];

/** What kind of work a document is, as a heading over several of them. */
export const kindName = (kind: EvidenceDocument['kind']) =>
  ({
    publication: t`Bài báo, sách`,
    project: t`Đề tài, dự án`,
    patent: t`Sáng chế, giải pháp hữu ích`,
    solved_need: t`Bài toán đã giải cho doanh nghiệp`,
    test_report: t`Báo cáo thử nghiệm`,
    standard: t`Tiêu chuẩn, quy chuẩn`,
    training: t`Đào tạo, tập huấn`,
  })[kind];

export const roleName = (role: EvidenceDocument['role']) => ({ lead: t`chủ trì`, member: t`tham gia` })[role];

/** How an expert is tied to a technology. */
export const relationName = (relation: Interest['relation']) =>
  ({
    owner: t`Chủ sở hữu`,
    co_owner: t`Đồng sở hữu`,
    employee: t`Làm việc cho chủ sở hữu`,
    adviser: t`Cố vấn cho chủ sở hữu`,
  })[relation];
