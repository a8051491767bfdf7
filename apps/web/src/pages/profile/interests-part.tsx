import { Trans, useLingui } from '@lingui/react/macro';
import { RowList } from '../../forms/row-list';
import { OptionField } from '../../forms/select-field';
import { relationName } from '../../things/expert/evidence-words';
import { blankInterest } from './schemas';
import { TechnologyPicker } from './technology-picker';

const relations = ['owner', 'co_owner', 'employee', 'adviser'] as const;

/** Ties that rule the expert out as an independent reviewer. Everybody can read them. */
export function InterestsPart() {
  const { t } = useLingui();
  return (
    <section className="profile-part">
      <h2>
        <Trans>Quan hệ lợi ích</Trans>
      </h2>
      <RowList
        name="interests"
        label={t`Công nghệ bạn có quan hệ`}
        hint={t`Khai để không ai mời nhầm bạn phản biện công nghệ của chính mình. Điều khai ở đây mọi người đều đọc được.`}
        one={t`quan hệ`}
        blank={blankInterest}
        most={20}
        mayBeEmpty
      >
        {(path) => (
          <div className="row-cells interest-cells">
            <TechnologyPicker name={`${path}.technologyId`} label={t`Công nghệ`} />
            <OptionField
              name={`${path}.relation`}
              label={t`Bạn là`}
              options={relations.map((relation) => ({ value: relation, label: relationName(relation) }))}
            />
          </div>
        )}
      </RowList>
    </section>
  );
}
