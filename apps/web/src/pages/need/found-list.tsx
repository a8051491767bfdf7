import type { Match } from '@caunoi/contracts/matching/match';
import type { Need } from '@caunoi/contracts/needs/need';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { Button, ButtonLink } from '../../components/button';
import { CompareTray } from '../../components/comparison';
import { Notice } from '../../components/notice';
import { ListState } from '../../things/match/list-state';
import { leftOf, MatchCards, onShelf, UnsureShelf } from '../../things/match/match-list';
import { type FeedbackActions, useFeedback } from '../../things/match/use-feedback';
import { useMutualInterests } from '../../things/match/use-mutual-interests';
import { Abstention } from './abstention';
import { CompareMatches } from './compare-matches';
import { conditionsIn, sieve } from './conditions';
import { NothingMeets } from './conditions-bar';
import { HistoryEnd, HistoryNews } from './history-news';
import { HistoryView } from './history-view';
import { KindTabs } from './kind-tabs';
import { useLastLook } from './last-look';
import { ListTop } from './list-top';
import { MatchNav } from './match-nav';
import { type Conditions, needLink, type NeedSearch } from './need-address';
import { headingId, SuggestionsHeading } from './suggestions-heading';
import type { Recalled } from '../../things/need/need-queries';
import { useChosen } from './use-chosen';
import { useOpenMatch } from './use-open-match';
import type { Suggestions } from './use-suggestions';

interface FoundListProps {
  need: Need;
  /** Of the address. */
  search: NeedSearch;
  found: Suggestions;
}

/** What answers an own need: as a list, what was chosen of it side by side, or what became of it. */
export function FoundList({ need, search, found }: FoundListProps) {
  const feedback = useFeedback(['need', need.id, 'overview']);
  useMutualInterests(need.id, ['need', need.id, 'overview']);
  const left = leftOf(found.all, feedback);
  const chosen = useChosen(need, search, left);
  const { seenAt } = found;
  const recalled = { needId: need.id, seenAt, since: useLastLook(need.id, seenAt) };
  const back = needLink(need, { ...search, view: undefined });
  if (search.view === undefined)
    return <List need={need} search={search} found={found} feedback={feedback} chosen={chosen} recalled={recalled} />;
  if (search.view === 'history')
    return (
      <>
        <SuggestionsHeading>
          <Trans>Lịch sử gợi ý</Trans>
        </SuggestionsHeading>
        <HistoryView recalled={recalled} back={back} />
      </>
    );
  return (
    <>
      <SuggestionsHeading>
        <Plural value={chosen.chosen.length} other="So sánh # gợi ý" />
      </SuggestionsHeading>
      {chosen.missing > 0 && <Missing count={chosen.missing} />}
      <CompareMatches need={need} matches={chosen.chosen} feedback={feedback} back={back} onGone={(match) => chosen.choose(match, false)} />
    </>
  );
}

const Missing = ({ count }: { count: number }) => (
  <div className="need-notice">
    <Notice tone="info" title={<Plural value={count} other="# gợi ý trong liên kết này không còn trong danh sách" />} />
  </div>
);

interface ListProps extends FoundListProps {
  feedback: FeedbackActions;
  chosen: ReturnType<typeof useChosen>;
  recalled: Recalled;
}

function List({ need, search, found, feedback, chosen, recalled }: ListProps) {
  const { tab, suggestion } = search;
  const navigate = useNavigate();
  const conditions = conditionsIn(search);
  const left = leftOf(found.all, feedback);
  const sieved = sieve(tab === undefined ? left : left.filter(({ target }) => target.kind === tab), conditions);
  const all = sieve(left, conditions).kept;
  const [suggested, unsure] = [onShelf(sieved.kept, 'suggested'), onShelf(sieved.kept, 'unsure')];
  const at = ({ target }: Match) => needLink(need, { ...search, suggestion: target.id });
  const { openId, isGone, leave } = useOpenMatch({
    matches: [...suggested, ...unsure],
    asked: suggestion,
    onGo: (match) => void navigate({ ...at(match), replace: true, resetScroll: false }),
    onChoose: chosen.toggle,
  });
  const change = (next: Conditions) => void navigate({ ...needLink(need, { ...search, ...next }), replace: true, resetScroll: false });
  const missing = (['technology', 'expert'] as const).filter((kind) => found.abstained[kind] && (tab === undefined || tab === kind));
  const source = { kind: 'need', language: need.language } as const;
  const cards = { source, feedback, openId, addressOf: at, choiceOf: chosen.choiceOf, onGone: leave };
  const whole = found.known.technology && found.known.expert;
  const asked = { conditions, sieved, onChange: change };
  return (
    <section className="need-matches" aria-labelledby={headingId}>
      <ListTop count={onShelf(all, 'suggested').length} whole={whole} matches={[...sieved.kept, ...sieved.hidden]} {...asked} />
      {found.behind && <Behind />}
      <HistoryNews need={need} search={search} recalled={recalled} />
      <KindTabs need={need} search={search} matches={all} known={found.known} />
      <MatchNav suggested={suggested} unsure={unsure} openId={openId} addressOf={at} feedback={feedback} isChosen={chosen.isChosen} />
      <div className="match-shelves">
        {isGone && whole && <Gone isHidden={sieved.hidden.some(({ target }) => target.id === suggestion)} />}
        <MatchCards matches={suggested} headingId={headingId} {...cards} />
        {missing.map((kind) => (
          <Abstention key={kind} kind={kind} need={need} />
        ))}
        {sieved.kept.length === 0 && sieved.hidden.length > 0 && <NothingMeets need={need} {...asked} />}
        <UnsureShelf matches={unsure} {...cards} />
        <Chosen need={need} search={search} chosen={chosen} feedback={feedback} />
        <ListState computedAt={found.computedAt} refused={found.refused} />
        <HistoryEnd need={need} search={search} recalled={recalled} />
      </div>
    </section>
  );
}

/** What is shown is for the need as it was; the page looks again by itself. */
const Behind = () => (
  <p className="small muted" role="status">
    <Trans>Nhu cầu vừa được sửa. Gợi ý dưới đây còn theo bản trước, máy đang tính lại.</Trans>
  </p>
);

const Gone = ({ isHidden }: { isHidden: boolean }) => (
  <Notice
    tone="info"
    title={
      isHidden ? (
        <Trans>Gợi ý trong liên kết này đang ẩn vì không đạt điều kiện</Trans>
      ) : (
        <Trans>Gợi ý trong liên kết này không còn trong danh sách</Trans>
      )
    }
  />
);

/** What was chosen of the list, and what may be done with all of it at once. */
function Chosen({ need, search, chosen: { chosen, clear }, feedback }: Omit<ListProps, 'found' | 'recalled'>) {
  const { t } = useLingui();
  const open = chosen.filter((match) => feedback.verdictOf(match) !== 'accepted');
  const compare = needLink(need, { ...search, view: 'compare' });
  return (
    <CompareTray count={chosen.length}>
      {chosen.length > 1 ? (
        <ButtonLink kind="primary" {...compare}>
          <Trans>So sánh</Trans>
        </ButtonLink>
      ) : (
        <Button kind="primary" refusal={t`Chọn thêm một gợi ý nữa`}>
          <Trans>So sánh</Trans>
        </Button>
      )}
      {open.length > 1 && (
        <Button onClick={() => open.forEach(feedback.accept)}>
          <Plural value={open.length} other="Quan tâm cả #" />
        </Button>
      )}
      <Button kind="quiet" onClick={clear}>
        <Trans>Bỏ chọn</Trans>
      </Button>
    </CompareTray>
  );
}
