import type { Need } from '@caunoi/contracts/needs/need';
import type { Defect } from '@caunoi/contracts/quality';
import { type Technology, TechnologyStatement } from '@caunoi/contracts/technology-bank/technology';
import type { I18n, MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconWand } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { assessmentQuery as needAssessment } from '../../things/need/need-queries';
import { defectTexts as needDefects, leakKinds } from '../../things/need/defect-texts';
import { statementOf as needStatement } from '../../things/need/need-platform';
import { defectTexts as listingDefects } from '../../things/technology/defect-texts';
import { assessmentQuery as listingAssessment, statementOf as listingStatement } from '../../things/technology/listing';
import type { Waiting } from './queue';

/** What the machine noticed: hints for a person, never a decision. */
export function MachineCheck({ notes }: { notes: readonly string[] }) {
  return (
    <section className="review-part review-machine">
      <h3>
        <IconWand className="i" aria-hidden /> <Trans>Máy soát, bạn quyết định</Trans>
      </h3>
      {notes.length === 0 ? (
        <p className="soft">
          <Trans>Không thấy chỗ nào cần lưu ý.</Trans>
        </p>
      ) : (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Asks for what the machine notices; without notes while it has not answered. */
export function useMachineCheck(waiting: Waiting) {
  const ofNeed = useNeedNotes(waiting.kind === 'need' ? waiting.thing : null);
  const ofListing = useListingNotes(waiting.kind === 'technology' ? waiting.thing : null);
  return waiting.kind === 'need' ? ofNeed : ofListing;
}

interface Check {
  notes?: string[];
  isLoading: boolean;
  failureCount: number;
}

function useNeedNotes(need: Need | null): Check {
  const { t, i18n } = useLingui();
  const { data, isLoading, failureCount } = useQuery({ ...needAssessment(needStatement(need)), enabled: need !== null });
  if (!need || !data) return { isLoading, failureCount };
  const leaks = data.leaks.map(({ kind, text }) => {
    const what = i18n._(leakKinds[kind]);
    return t`“${text}” để lộ ${what}`;
  });
  const notes = [...(need.anonymous ? leaks : []), ...inWords(data.defects, needDefects, i18n)];
  return { notes, isLoading, failureCount };
}

function useListingNotes(technology: Technology | null): Check {
  const { t, i18n } = useLingui();
  const statement = technology ? listingStatement(technology) : TechnologyStatement.parse({});
  const { data, isLoading, failureCount } = useQuery({ ...listingAssessment(statement), enabled: technology !== null });
  if (!technology || !data) return { isLoading, failureCount };
  const { trl } = technology;
  const shown = data.supportedTrl ?? 0;
  const notes = [
    ...(trl !== null && trl > shown ? [t`Công bố TRL ${trl}, bằng chứng chỉ cho thấy TRL ${shown}`] : []),
    ...(data.noveltyAtRisk ? [t`Mô tả kỹ một giải pháp chưa nộp đơn, công khai có thể làm mất tính mới`] : []),
    ...inWords(data.defects, listingDefects, i18n),
  ];
  return { notes, isLoading, failureCount };
}

const inWords = (defects: readonly Defect[], texts: Record<string, MessageDescriptor>, i18n: I18n) =>
  defects.map(({ code }) => (texts[code] ? i18n._(texts[code]) : code));
