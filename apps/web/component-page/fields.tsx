import { cooperationForms } from '@caunoi/contracts/code-lists/cooperation-forms';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { label } from '@caunoi/contracts/code-lists/code-list';
import { z } from 'zod';
import { Button } from '../src/components/button';
import { MachineSuggestion } from '../src/components/machine-suggestion';
import { CheckField, ChoiceField } from '../src/forms/choice-field';
import { CodeSelect } from '../src/forms/code-select';
import { DateField } from '../src/forms/date-field';
import { Form } from '../src/forms/form';
import { NumberField } from '../src/forms/number-field';
import { PasswordField } from '../src/forms/password-field';
import { RowList } from '../src/forms/row-list';
import { SelectField } from '../src/forms/select-field';
import { TextField } from '../src/forms/text-field';
import { trlLevels } from '../src/forms/trl-levels';
import { useZodForm } from '../src/forms/use-zod-form';
import { useLocale } from '../src/i18n/locale';
import { needText, needTitle, row } from './samples';
import { useSay } from './say';
import { sample } from './words';

const Row = z.object({ quantity: z.string().min(1), unit: z.string().max(12) });
const Need = z.object({
  title: z.string().max(30),
  story: z.string().min(1),
  budget: z.number().min(5_000).nullable(),
  deadline: z.iso.date(),
  province: z.string().nullable(),
  trl: z.string(),
  forms: z.array(z.string()).min(1),
  password: z.string().min(12),
  agree: z.literal(true),
  targets: z.array(Row),
});
type Need = z.input<typeof Need>;

const blank = { quantity: '', unit: '' };
const given = {
  ...{ title: needTitle, story: needText, budget: 1_800, deadline: '2027-03-31', province: '82', trl: null, forms: [], password: '' },
  ...{ agree: false, targets: [row, blank] },
} as unknown as Need;

const nothing = () => undefined;

/** "Kiểm tra" shows each field with its error and all of them in the summary. */
export function Fields() {
  const say = useSay();
  const form = useZodForm(Need, { defaultValues: given });
  return (
    <Form form={form} onSubmit={nothing}>
      <div className="cols2">
        <Written />
        <Chosen />
      </div>
      <div className="btns">
        <Button kind="primary" type="submit">
          {say(sample.check)}
        </Button>
      </div>
    </Form>
  );
}

function Written() {
  const say = useSay();
  return (
    <div>
      <TextField name="title" label={say(sample.name)} hint={say(sample.nameHint)} limit={30} required />
      <TextField name="story" label={say(sample.story)} multiline voice />
      <NumberField
        name="budget"
        label={say(sample.budget)}
        unit={say(sample.million)}
        below={
          <MachineSuggestion from={say(sample.from)} use={say(sample.use)} onUse={nothing} onSkip={nothing}>
            {say(sample.proposal)}
          </MachineSuggestion>
        }
      />
      <RowList name="targets" label={say(sample.targets)} one={say(sample.target)} blank={() => blank} most={3}>
        {(path) => (
          <>
            <TextField name={`${path}.quantity`} label={say(sample.quantity)} />
            <TextField name={`${path}.unit`} label={say(sample.unit)} />
          </>
        )}
      </RowList>
    </div>
  );
}

function Chosen() {
  const say = useSay();
  const locale = useLocale();
  const forms = cooperationForms.codes.slice(0, 3).map(({ code }) => ({ value: code, label: label(cooperationForms, code, locale) }));
  return (
    <div>
      <DateField name="deadline" label={say(sample.deadline)} />
      <CodeSelect name="province" label={say(sample.province)} list={provinces} />
      <SelectField name="trl" label={say(sample.trl)} list={trlLevels} />
      <ChoiceField name="forms" label={say(sample.forms)} choices={forms} several />
      <PasswordField name="password" label={say(sample.password)} autoComplete="new-password" />
      <CheckField name="agree" label={say(sample.agree)} />
    </div>
  );
}
