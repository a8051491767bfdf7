import { Trans, useLingui } from '@lingui/react/macro';
import { Button, ButtonLink } from '../../components/button';
import { CompareChoice, CompareTray } from '../../components/comparison';
import { MOST_COMPARED } from '../../components/differing-rows';
import { chooseToCompare, clearCompared, compareSearch, useChosenToCompare } from '../../things/compare/compared';
import type { Hit } from './use-search';

/** Takes a technology or an expert along for comparing. What somebody needs is not compared. */
export function CompareHit({ hit: { kind, id }, describedBy }: { hit: Hit; describedBy: string }) {
  const chosen = useChosenToCompare();
  if (kind === 'need') return null;
  return (
    <CompareChoice
      chosen={chosen.some((one) => one.id === id)}
      full={chosen.length >= MOST_COMPARED}
      onChange={(on) => chooseToCompare({ kind, id }, on)}
      describedBy={describedBy}
    />
  );
}

/** What was taken along, from this search and those before it. */
export function ComparedHits() {
  const { t } = useLingui();
  const chosen = useChosenToCompare();
  return (
    <CompareTray count={chosen.length}>
      {chosen.length > 1 ? (
        <ButtonLink kind="primary" to="/compare" search={compareSearch(chosen)}>
          <Trans>So sánh</Trans>
        </ButtonLink>
      ) : (
        <Button kind="primary" refusal={t`Chọn thêm một kết quả nữa`}>
          <Trans>So sánh</Trans>
        </Button>
      )}
      <Button kind="quiet" onClick={clearCompared}>
        <Trans>Bỏ chọn</Trans>
      </Button>
    </CompareTray>
  );
}
