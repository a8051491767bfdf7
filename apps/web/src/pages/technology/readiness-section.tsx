import { label } from '@caunoi/contracts/code-lists/code-list';
import { trl as levels } from '@caunoi/contracts/code-lists/trl';
import type { ProvableClaim } from '@caunoi/contracts/technology-bank/documents';
import type { Technology, VerifiedLevel } from '@caunoi/contracts/technology-bank/technology';
import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarDate } from '../../components/dates';
import { EvidenceGrade } from '../../components/evidence-grade';
import { TrlLadder } from '../../components/trl';
import { useLocale } from '../../i18n/locale';
import { ProofOf } from './proof-of';

/** How far it is, level by level, what shows it, and what would show the next one. */
export function ReadinessSection({ technology }: { technology: Technology }) {
  const { trl, trlEvidence, verified } = technology;
  const { t } = useLingui();
  const locale = useLocale();
  const evidence = trlEvidence.toSorted((a, b) => b.level - a.level);
  const next = levels.codes.find(({ code }) => code === String((trl ?? 0) + 1));
  return (
    <section>
      <h2>
        <Trans>Mức sẵn sàng công nghệ (TRL)</Trans>
      </h2>
      {trl === null ? (
        <p className="soft">
          <Trans>Chủ công nghệ chưa nêu mức sẵn sàng.</Trans>
        </p>
      ) : (
        <TrlLadder level={trl} />
      )}
      <table className="table fold evidence">
        <thead>
          <tr>
            <th scope="col">{t`Mức`}</th>
            <th scope="col">{t`Bằng chứng`}</th>
            <th scope="col">{t`Độ tin`}</th>
          </tr>
        </thead>
        <tbody>
          {evidence.map((row) => (
            <EvidenceRow
              key={`${row.level}-${row.note}`}
              row={row}
              verified={verified.find(({ level }) => level === row.level)}
              technology={technology}
            />
          ))}
          {next && (
            <tr>
              <th scope="row">
                <Trans>TRL {next.code}, còn thiếu</Trans>
              </th>
              <td data-l={t`Bằng chứng`}>{next.evidence[locale]}</td>
              <td data-l={t`Độ tin`}>
                <span className="grade c" role="img" aria-label={t`Chưa có bằng chứng`}>
                  –
                </span>
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

interface EvidenceRowProps {
  row: Technology['trlEvidence'][number];
  verified: VerifiedLevel | undefined;
  technology: Technology;
}

/** Who checked it independently, and when, stands with the word. */
function EvidenceRow({ row: { level, note, grade }, verified, technology }: EvidenceRowProps) {
  const { t } = useLingui();
  const name = label(levels, String(level), useLocale());
  return (
    <tr>
      <th scope="row">
        {`TRL ${level}`}
        <span className="small soft level-name">{name}</span>
      </th>
      <td data-l={t`Bằng chứng`}>
        <div>
          <span lang={technology.language}>{note}</span>
          <ProofOf technology={technology} claim={`trl_${level}` as ProvableClaim} />
        </div>
      </td>
      <td data-l={t`Độ tin`}>
        <EvidenceGrade grade={verified ? 'A' : grade === 'A' ? 'B' : grade} withName />
        {verified && (
          <span className="small soft level-name">
            <Trans>
              Người duyệt đối chiếu báo cáo của bên thứ ba ngày <CalendarDate value={verified.at} />
            </Trans>
          </span>
        )}
      </td>
    </tr>
  );
}
