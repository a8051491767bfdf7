import { label } from '@caunoi/contracts/code-lists/code-list';
import { cooperationForms } from '@caunoi/contracts/code-lists/cooperation-forms';
import { regions } from '@caunoi/contracts/code-lists/regions';
import type { Match } from '@caunoi/contracts/matching/match';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import { useLocale } from '../../i18n/locale';
import { isMust, prices, sieve, without } from './conditions';
import { type ConditionName, type Conditions, places } from './need-address';
import '../../forms/fields.css';

interface ConditionsPanelProps {
  id: string;
  conditions: Conditions;
  /** What they are laid on: behind each choice stands how many it would leave. */
  matches: readonly Match[];
  onChange: (conditions: Conditions) => void;
}

/** What somebody may ask of suggestions, each as a must or as a preference. */
export function ConditionsPanel({ id, ...asked }: ConditionsPanelProps) {
  const { t } = useLingui();
  return (
    <div id={id} className="conditions-panel" role="group" aria-label={t`Điều kiện`}>
      <Place {...asked} />
      <Readiness {...asked} />
      <Price {...asked} />
      <Tested {...asked} />
      <Forms {...asked} />
      <p className="small muted">
        <Trans>
          Số trong ngoặc là số gợi ý còn lại. Mức sẵn sàng, giá, thử nghiệm và hình thức chỉ hỏi công nghệ, không hỏi chuyên gia.
        </Trans>
      </p>
    </div>
  );
}

type Asked = Omit<ConditionsPanelProps, 'id'>;

/** How many a choice would leave as a must, as it stands behind it. */
const left = ({ conditions, matches }: Asked, part: Conditions) => {
  const prefer = conditions.prefer?.filter((name) => !(name in part));
  return `(${sieve(matches, { ...conditions, ...part, prefer }).kept.length})`;
};
const set = ({ conditions, onChange }: Asked, name: ConditionName, part: Conditions | undefined) =>
  onChange(part ? { ...conditions, ...part } : without(conditions, name));

const Condition = ({ name, children, ...asked }: Asked & { name: ConditionName; children: ReactNode }) => (
  <div className="condition">
    {children}
    {asked.conditions[name] !== undefined && <Preference name={name} {...asked} />}
  </div>
);

function Place(asked: Asked) {
  const { t } = useLingui();
  const locale = useLocale();
  return (
    <Condition name="place" {...asked}>
      <Choice
        name={t`Nơi`}
        any={t`Cả nước`}
        value={asked.conditions.place}
        options={places.map((place) => ({ value: place, text: `${label(regions, place, locale)} ${left(asked, { place })}` }))}
        onChange={(value) => set(asked, 'place', value ? { place: value } : undefined)}
      />
    </Condition>
  );
}

const levels = ['4', '5', '6', '7', '8', '9'] as const;

function Readiness(asked: Asked) {
  const { t } = useLingui();
  return (
    <Condition name="trl" {...asked}>
      <Choice
        name={t`Mức sẵn sàng ít nhất`}
        any={t`Mức nào cũng được`}
        value={levels.find((level) => level === String(asked.conditions.trl))}
        options={levels.map((level) => ({ value: level, text: `${t`Từ TRL ${level}`} ${left(asked, { trl: Number(level) })}` }))}
        onChange={(value) => set(asked, 'trl', value ? { trl: Number(value) } : undefined)}
      />
    </Condition>
  );
}

function Price(asked: Asked) {
  const { t } = useLingui();
  const locale = useLocale();
  return (
    <Condition name="price" {...asked}>
      <Choice
        name={t`Giá cao nhất`}
        any={t`Giá nào cũng được`}
        value={asked.conditions.price}
        options={prices.map(({ code, labels }) => ({ value: code, text: `${labels[locale]} ${left(asked, { price: code })}` }))}
        onChange={(price) => set(asked, 'price', price ? { price } : undefined)}
      />
    </Condition>
  );
}

function Tested(asked: Asked) {
  const { t } = useLingui();
  const tested = { tested: 'independent' } as const;
  return (
    <Condition name="tested" {...asked}>
      <Check
        text={`${t`Đã có thử nghiệm độc lập`} ${left(asked, tested)}`}
        checked={asked.conditions.tested !== undefined}
        onChange={(on) => set(asked, 'tested', on ? tested : undefined)}
      />
    </Condition>
  );
}

/** Those that somebody on the list offers. */
function Forms(asked: Asked) {
  const { t } = useLingui();
  const locale = useLocale();
  const offered = cooperationForms.codes.filter(({ code }) => asked.matches.some(({ target }) => target.cooperation.includes(code)));
  const chosen = asked.conditions.form ?? [];
  const put = (form: string[]) => set(asked, 'form', form.length > 0 ? { form } : undefined);
  if (offered.length === 0) return null;
  return (
    <Condition name="form" {...asked}>
      <fieldset>
        <legend className="label">{t`Hình thức hợp tác`}</legend>
        {offered.map(({ code, labels }) => (
          <Check
            key={code}
            text={`${labels[locale]} ${left(asked, { form: [code] })}`}
            checked={chosen.includes(code)}
            onChange={(on) => put(on ? [...chosen, code] : chosen.filter((other) => other !== code))}
          />
        ))}
      </fieldset>
    </Condition>
  );
}

interface ChoiceProps<T extends string> {
  name: string;
  /** Where nothing is asked. */
  any: string;
  value: T | undefined;
  options: readonly { value: T; text: string }[];
  onChange: (value: T | undefined) => void;
}

function Choice<T extends string>({ name, any, value, options, onChange }: ChoiceProps<T>) {
  const id = useId();
  return (
    <>
      <label className="label" htmlFor={id}>
        {name}
      </label>
      <select
        id={id}
        className="input"
        value={value ?? ''}
        onChange={({ target }) => onChange(options.find((one) => one.value === target.value)?.value)}
      >
        <option value="">{any}</option>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.text}
          </option>
        ))}
      </select>
    </>
  );
}

const Check = ({ text, checked, onChange }: { text: ReactNode; checked: boolean; onChange: (on: boolean) => void }) => (
  <label className="choice">
    <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
    <span>{text}</span>
  </label>
);

type PreferenceProps = Pick<Asked, 'conditions' | 'onChange'> & { name: ConditionName };

/** A must hides what does not meet it; a preference only brings first what does. */
function Preference({ name, conditions, onChange }: PreferenceProps) {
  const { prefer = [] } = conditions;
  const others = prefer.filter((other) => other !== name);
  const put = (on: boolean) => {
    const next = on ? [...prefer, name] : others;
    onChange({ ...conditions, prefer: next.length > 0 ? next : undefined });
  };
  return <Check text={<Trans>Chỉ ưu tiên, không ẩn gợi ý nào</Trans>} checked={!isMust(conditions, name)} onChange={put} />;
}
