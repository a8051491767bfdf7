import type { Kind, Match } from '@caunoi/contracts/matching/match';
import type { Locale } from '@caunoi/contracts/locales';
import { Trans } from '@lingui/react/macro';
import { IconChevronDown } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';
import { Button } from '../../components/button';
import { formatDate } from '@caunoi/contracts/formats';
import { formatTime } from '../../i18n/format';
import { useLocale } from '../../i18n/locale';
import { Connection } from './connection';
import { DeclineForm } from './decline-form';
import { Explanation } from './explanation';
import { Interest } from './interest';
import { type Choice, MatchHeader } from './match-header';
import './match.css';
import type { FeedbackActions } from './use-feedback';
import { Verdict } from './verdict';

/** For what suggestions are made. */
export interface Source {
  kind: Kind;
  /** Of its own words, where that may differ from the page's. */
  language?: Locale | undefined;
}

interface MatchCardProps {
  match: Match;
  source: Source;
  /** The first suggestion holds the page's primary action. */
  first?: boolean;
  feedback: FeedbackActions;
  /** Its own, where it has one. */
  address?: LinkProps | undefined;
  /** Where suggestions can be compared. */
  choice?: Choice | undefined;
  /** It was refused: the focus has to go somewhere. */
  onGone: () => void;
}

/** One suggestion: what, the verdict, and the say of the person it is made for. How it was reckoned waits behind "Vì sao". */
export function MatchCard({ match, source, first = false, feedback, address, choice, onGone }: MatchCardProps) {
  const [open, setOpen] = useState(false);
  const [declining, setDeclining] = useState(false);
  const id = useId();
  const decline = useRef<HTMLButtonElement>(null);
  const keep = () => {
    setDeclining(false);
    decline.current?.focus();
  };
  const refuse = (reason: string) => {
    feedback.refuse(match, reason);
    onGone();
  };
  const { target } = match;
  return (
    <article className={target.kind === 'need' ? 'match of-need' : 'match'} id={target.reference} aria-labelledby={`${id}-title`}>
      <MatchHeader match={match} id={`${id}-title`} choice={choice} />
      <Verdict match={match} needLanguage={source.kind === 'need' ? source.language : target.language} />
      <Connection match={match} accepted={feedback.verdictOf(match) === 'accepted'} />
      <div className="acts">
        <Interest match={match} first={first} feedback={feedback} titleId={`${id}-title`} />
        <Button
          ref={decline}
          aria-expanded={declining}
          aria-controls={declining ? `${id}-decline` : undefined}
          aria-describedby={`${id}-title`}
          onClick={() => setDeclining(!declining)}
        >
          <Trans>Không hợp</Trans>
        </Button>
        <Button
          kind="quiet"
          className="why-button"
          aria-expanded={open}
          aria-controls={open ? `${id}-why` : undefined}
          aria-describedby={`${id}-title`}
          onClick={() => setOpen(!open)}
        >
          <Trans>Vì sao</Trans> <IconChevronDown className="i" aria-hidden />
        </Button>
      </div>
      {declining && <DeclineForm id={`${id}-decline`} busy={feedback.isBusy(match)} onRefuse={refuse} onKeep={keep} />}
      {open && (
        <div id={`${id}-why`} className="match-why">
          <Explanation match={match} source={source} drawsItself />
          <Provenance match={match} />
          {address && (
            <p className="prov no-print">
              <Link {...address} resetScroll={false}>
                <Trans>Liên kết riêng của gợi ý này</Trans>
              </Link>
            </p>
          )}
        </div>
      )}
    </article>
  );
}

/** When and with what the explanation was made. It is stored and never changed afterwards. */
function Provenance({ match: { createdAt, modelVersion, weightsVersion } }: { match: Match }) {
  const locale = useLocale();
  const [time, day] = [formatTime(createdAt, locale), formatDate(createdAt, locale)];
  return (
    <p className="prov">
      <Trans>
        Giải thích do máy lập lúc {time} ngày {day}, mô hình {modelVersion}, bộ trọng số {weightsVersion}. Lý do theo mẫu câu cố định, mỗi
        câu dẫn về một đoạn hồ sơ.
      </Trans>
    </p>
  );
}
