import type { Match } from '@caunoi/contracts/matching/match';
import { Plural, Trans } from '@lingui/react/macro';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { type ComponentProps, useId, useState } from 'react';
import { Button } from '../../components/button';
import { setIn } from './conditions';
import { ConditionsBar } from './conditions-bar';
import { ConditionsPanel } from './conditions-panel';
import { SuggestionsHeading } from './suggestions-heading';

interface ListTopProps extends ComponentProps<typeof ConditionsBar> {
  /** On the first shelf. */
  count: number;
  /** No part of the list is missing. */
  whole: boolean;
  /** Shown or hidden. */
  matches: readonly Match[];
}

/** Above a list of suggestions: how many there are, and what is asked of them. */
export function ListTop({ count, whole, matches, ...asked }: ListTopProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const { conditions, onChange } = asked;
  const set = setIn(conditions).length;
  return (
    <div className="list-top">
      <SuggestionsHeading>
        {count > 0 ? (
          <Plural value={count} other="# gợi ý đáng gặp" />
        ) : set > 0 ? (
          <Trans>Không gợi ý đáng gặp nào đạt điều kiện</Trans>
        ) : whole ? (
          <Trans>Chưa có gợi ý</Trans>
        ) : (
          <Trans>Chưa lấy được đủ gợi ý</Trans>
        )}
      </SuggestionsHeading>
      <Button kind="quiet" className="no-print" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
        <IconAdjustmentsHorizontal className="i" aria-hidden />
        <Trans>Điều kiện</Trans>
        {set > 0 && <span className="n num">{set}</span>}
      </Button>
      {open && <ConditionsPanel id={id} conditions={conditions} matches={matches} onChange={onChange} />}
      <ConditionsBar {...asked} />
    </div>
  );
}
