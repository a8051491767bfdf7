import { budgetBands } from '@caunoi/contracts/code-lists/budget-bands';
import { label } from '@caunoi/contracts/code-lists/code-list';
import { cooperationForms } from '@caunoi/contracts/code-lists/cooperation-forms';
import { regions } from '@caunoi/contracts/code-lists/regions';
import type { Locale } from '@caunoi/contracts/locales';
import type { Need } from '@caunoi/contracts/needs/need';
import { t } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconX } from '@tabler/icons-react';
import { Button, ButtonLink } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { useLocale } from '../../i18n/locale';
import { isMust, searchFor, setIn, type Sieved, without } from './conditions';
import type { ConditionName, Conditions } from './need-address';

/** What a condition asks: "Miền Nam", "từ TRL 7". */
function conditionText({ place, trl, price = '', form = [] }: Conditions, name: ConditionName, locale: Locale): string {
  const texts: Record<ConditionName, () => string> = {
    place: () => label(regions, place ?? '', locale),
    tested: () => t`có thử nghiệm độc lập`,
    trl: () => t`từ TRL ${trl ?? 1}`,
    price: () => t`giá đến ${label(budgetBands, price, locale)}`,
    form: () => form.map((code) => label(cooperationForms, code, locale)).join(', '),
  };
  return texts[name]();
}

interface ConditionsBarProps {
  conditions: Conditions;
  sieved: Sieved;
  onChange: (conditions: Conditions) => void;
}

/** What is asked of the list, each with a way out and what that would bring; and how many it hides. */
export function ConditionsBar({ conditions, sieved: { kept, hidden, hiding }, onChange }: ConditionsBarProps) {
  const locale = useLocale();
  const names = setIn(conditions);
  const more = (name: ConditionName) => hiding.find((one) => one.name === name)?.alone ?? 0;
  if (names.length === 0) return <p className="sr" role="status" />;
  return (
    <div className="conditions-bar">
      <div className="chips">
        {names.map((name) => (
          <button key={name} type="button" className="chip on" onClick={() => onChange(without(conditions, name))}>
            <span className="sr">
              <Trans>Bỏ điều kiện:</Trans>{' '}
            </span>
            {!isMust(conditions, name) && (
              <>
                <Trans>ưu tiên</Trans>{' '}
              </>
            )}
            {conditionText(conditions, name, locale)}
            {more(name) > 0 && (
              <b>
                {' '}
                <Plural value={more(name)} other="+#" />
              </b>
            )}
            <IconX className="i" aria-hidden />
          </button>
        ))}
        {names.length > 1 && (
          <Button kind="quiet" onClick={() => onChange(without(conditions, ...names))}>
            <Trans>Bỏ hết điều kiện</Trans>
          </Button>
        )}
      </div>
      <p className="small soft" role="status">
        {hidden.length > 0 && (
          <Trans>
            Còn {kept.length} trên {kept.length + hidden.length} gợi ý;{' '}
            <Plural value={hidden.length} other="# gợi ý không đạt điều kiện đang ẩn" />.
          </Trans>
        )}
      </p>
    </div>
  );
}

interface NothingMeetsProps extends ConditionsBarProps {
  need: Need;
}

/** Nothing meets every must: which one to give up, and what that would bring. */
export function NothingMeets({ need, conditions, sieved: { hidden, hiding }, onChange }: NothingMeetsProps) {
  const { t: say } = useLingui();
  const locale = useLocale();
  const ways = hiding.filter(({ alone }) => alone > 0);
  return (
    <div className="list-gap">
      <EmptyState
        art="bridge"
        level={3}
        title={say`Không gợi ý nào đạt mọi điều kiện`}
        actions={
          <>
            {ways.map(({ name, alone, unstated }) => (
              <Button key={name} onClick={() => onChange(without(conditions, name))}>
                <Trans>
                  Bỏ “{conditionText(conditions, name, locale)}”: <Plural value={alone} other="thêm # gợi ý" />
                </Trans>
                {unstated > 0 && <Plural value={unstated} other=", # chưa nêu" />}
              </Button>
            ))}
            <Button kind={ways.length > 0 ? 'quiet' : 'secondary'} onClick={() => onChange(without(conditions, ...setIn(conditions)))}>
              <Plural value={hidden.length} other="Bỏ hết điều kiện: # gợi ý" />
            </Button>
            <ButtonLink kind="quiet" to="/search" search={{ q: need.title, kind: 'technology', ...searchFor(conditions) }}>
              <Trans>Tìm trong cả kho công nghệ</Trans>
            </ButtonLink>
          </>
        }
      >
        {ways.length > 0 ? (
          <Trans>Nới một điều kiện là có. Không gợi ý nào bị mất, chúng chỉ đang ẩn.</Trans>
        ) : (
          <Trans>Bỏ riêng một điều kiện nào cũng chưa đủ. Không gợi ý nào bị mất, chúng chỉ đang ẩn.</Trans>
        )}
      </EmptyState>
    </div>
  );
}
