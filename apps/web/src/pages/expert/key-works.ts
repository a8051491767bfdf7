import type { EvidenceDocument } from '@caunoi/contracts/experts/expert';

/** What a business asks about first: whether something like its problem was solved, then what was proven, then what was written. */
const telling: readonly EvidenceDocument['kind'][] = [
  'solved_need',
  'patent',
  'test_report',
  'project',
  'standard',
  'publication',
  'training',
];
/** As many as one reads. */
const MOST = 3;

/**
 * The works that tell most of an expert, and the others. Led rather than taken part in, then by kind, then the newest. Few works need no
 * choice among them.
 */
export function keyWorks(works: readonly EvidenceDocument[]): { key: EvidenceDocument[]; others: EvidenceDocument[] } {
  if (works.length <= MOST) return { key: [], others: [...works] };
  const order = works.toSorted(
    (one, other) =>
      Number(other.role === 'lead') - Number(one.role === 'lead') ||
      telling.indexOf(one.kind) - telling.indexOf(other.kind) ||
      other.year - one.year,
  );
  return { key: order.slice(0, MOST), others: order.slice(MOST) };
}
