import { useLingui } from '@lingui/react/macro';
import './labels.css';

type Grade = 'A' | 'B' | 'C';

const classes: Record<Grade, string> = { A: 'grade', B: 'grade b', C: 'grade c' };

/** How far a statement is proven. A is solid, B dashed, C dotted; with `withName` the meaning stands beside the letter. */
export function EvidenceGrade({ grade, withName = false }: { grade: Grade; withName?: boolean }) {
  const { t } = useLingui();
  const names: Record<Grade, string> = { A: t`Kiểm chứng độc lập`, B: t`Có tài liệu`, C: t`Tự khai` };
  const meaning = names[grade];
  if (!withName)
    return (
      <span className={classes[grade]} role="img" aria-label={t`Bằng chứng mức ${grade}: ${meaning}`} title={names[grade]}>
        {grade}
      </span>
    );
  return (
    <span className="grade-named">
      <span className={classes[grade]}>{grade}</span> {names[grade]}
    </span>
  );
}
