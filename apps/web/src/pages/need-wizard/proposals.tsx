import type { Proposal } from '@caunoi/contracts/needs/need';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { MachineSuggestion } from '../../components/machine-suggestion';
import { readLocalCopy, writeLocalCopy } from '../../data/local-copy';
import { useNeedDraft } from './need-context';

interface ProposalsProps {
  field: Proposal['field'];
  /** The verb on the button: "Dùng mục tiêu này". */
  use: string;
  /** Puts the value into the form; until then it stands nowhere but in its box. */
  onUse: (value: unknown) => void;
}

/** What the machine read for a field out of the writer's own words, each with these words, until it is taken or skipped. */
export function Proposals({ field, use, onUse }: ProposalsProps) {
  const { assessment } = useNeedDraft();
  const [isSkipped, skip] = useSkipped();
  // What is taken is gone at once: the assessment, which knows it too, comes a moment later, and a second tap would take it twice.
  const [taken, setTaken] = useState<readonly string[]>([]);
  const isOpen = (proposal: Proposal) => proposal.field === field && !isSkipped(proposal) && !taken.includes(nameOf(proposal));
  const offered = (assessment?.proposals ?? []).filter(isOpen);
  return offered.map((proposal) => {
    const { words } = proposal;
    return (
      <MachineSuggestion
        key={proposal.display}
        from={
          <Trans>
            chính lời bạn viết: <q className="voice">{words}</q>
          </Trans>
        }
        use={use}
        onUse={() => {
          setTaken([...taken, nameOf(proposal)]);
          onUse(proposal.value);
        }}
        onSkip={() => skip(proposal)}
      >
        {proposal.display}
      </MachineSuggestion>
    );
  });
}

const nameOf = ({ field, value }: Proposal) => `${field} ${JSON.stringify(value)}`;

/** Skipped once is skipped for this need, on this machine. */
function useSkipped() {
  const { copyKey } = useNeedDraft().draft;
  const key = copyKey('skipped');
  const [more, setMore] = useState<readonly string[]>([]);
  const before = readLocalCopy<string[]>(key)?.value ?? [];
  const isSkipped = (proposal: Proposal) => [...before, ...more].includes(nameOf(proposal));
  const skip = (proposal: Proposal) => {
    writeLocalCopy(key, [...before, nameOf(proposal)]);
    setMore([...more, nameOf(proposal)]);
  };
  return [isSkipped, skip] as const;
}
