import { label } from '@caunoi/contracts/code-lists/code-list';
import { trl as levels } from '@caunoi/contracts/code-lists/trl';
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { MachineSuggestion } from '../../components/machine-suggestion';
import { Notice } from '../../components/notice';
import { ChoiceField } from '../../forms/choice-field';
import { SelectField } from '../../forms/select-field';
import { trlLevels } from '../../forms/trl-levels';
import { TextField } from '../../forms/text-field';
import { useLocale } from '../../i18n/locale';
import { useListingDraft } from './listing-context';
import { PartPage, useListingPart } from './part-page';
import type { LevelRow } from './schemas';

// Nothing of it is needed to answer the first questions.
const DocumentsField = lazy(() => import('./documents-field'));

/** The questionnaire: level by level, what was reached and what shows it; then the level that follows from it. */
export function MaturityPart() {
  const { t } = useLingui();
  const editor = useListingPart('maturity');
  const rows = editor.form.getValues('trlEvidence') as LevelRow[];
  return (
    <PartPage
      part="maturity"
      editor={editor}
      lead={
        <Trans>
          Đi từ mức 1. Mức nào đã qua thì trả lời “Đã đạt” và nói bằng chứng. Từ mức 4 trở lên cần có tài liệu: nêu tên tài liệu, ai lập,
          khi nào.
        </Trans>
      }
    >
      {rows.map(({ level }, index) => (
        <LevelQuestion key={`${level}-${index}`} level={level} path={`trlEvidence.${index}`} />
      ))}
      <hr />
      <SelectField
        name="trl"
        label={t`Mức sẵn sàng bạn công bố`}
        hint={t`Không cao hơn mức có bằng chứng.`}
        list={trlLevels}
        below={<Proposed />}
      />
      <NextProof />
      <hr />
      <Suspense fallback={null}>
        <DocumentsField />
      </Suspense>
    </PartPage>
  );
}

function LevelQuestion({ level, path }: { level: number; path: string }) {
  const { t } = useLingui();
  const locale = useLocale();
  const reached = useWatch({ name: `${path}.reached` }) === 'yes';
  const name = label(levels, String(level), locale);
  const criterion = levels.codes.find(({ code }) => code === String(level))?.evidence[locale];
  return (
    <div className="level">
      <ChoiceField
        name={`${path}.reached`}
        label={t`TRL ${level}: ${name}`}
        hint={criterion}
        choices={[
          { value: 'yes', label: t`Đã đạt` },
          { value: 'no', label: t`Chưa` },
        ]}
      />
      {reached && (
        <div className="level-proof">
          <TextField
            name={`${path}.note`}
            label={t`Bằng chứng cho TRL ${level}`}
            hint={t`Tài liệu gì, ai làm, khi nào.`}
            multiline
            limit={500}
          />
          <ChoiceField
            name={`${path}.grade`}
            label={t`Độ tin của bằng chứng TRL ${level}`}
            hint={t`Mức A, kiểm chứng độc lập, do người duyệt ghi sau khi đối chiếu báo cáo của bên thứ ba.`}
            choices={[
              {
                value: 'B',
                label: t`B, có tài liệu`,
                hint: t`Báo cáo của phòng thử, chứng nhận, hồ sơ nghiệm thu, số liệu bạn đo và ghi lại.`,
              },
              { value: 'C', label: t`C, tự khai`, hint: t`Chưa có tài liệu kèm theo.` },
            ]}
          />
        </div>
      )}
    </div>
  );
}

/** The level that the evidence shows, to be taken over by a person. */
function Proposed() {
  const { t } = useLingui();
  const { setValue } = useFormContext();
  const claimed = useWatch({ name: 'trl' }) as string | null;
  const { assessment } = useListingDraft();
  const locale = useLocale();
  const [skipped, skip] = useState<number | null>(null);
  const shown = assessment?.supportedTrl ?? null;
  if (shown === null || shown === skipped || claimed === String(shown)) return null;
  const name = label(levels, String(shown), locale);
  return (
    <MachineSuggestion
      from={<Trans>bằng chứng bạn đã kê</Trans>}
      use={t`Dùng TRL ${shown}`}
      onUse={() => setValue('trl', String(shown), { shouldDirty: true })}
      onSkip={() => skip(shown)}
    >
      <Trans>
        <b>TRL {shown}</b>, {name}
      </Trans>
    </MachineSuggestion>
  );
}

/** What would prove the level that is not proven yet. */
function NextProof() {
  const locale = useLocale();
  const { assessment } = useListingDraft();
  const missing = assessment?.missingProof;
  const proof = levels.codes.find(({ code }) => code === String(missing))?.evidence[locale];
  if (!missing || !proof) return null;
  return (
    <div className="below-field" role="status">
      <Notice title={<Trans>Bằng chứng còn thiếu cho TRL {missing}</Trans>}>
        <p>{proof}</p>
      </Notice>
    </div>
  );
}
