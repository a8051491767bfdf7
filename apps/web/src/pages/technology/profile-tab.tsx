import { Trans } from '@lingui/react/macro';
import { IconPlayerPlay } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { Photos } from '../../things/photos/photos';
import { BestFor, RelatedSection } from '../../things/related/related';
import type { TechnologyOverview } from '../../things/technology/use-technology';
import { CheckedSection } from './checked-section';
import { ProofOf } from './proof-of';
import { ReadinessSection } from './readiness-section';
import { ResultsTable } from './results-table';

// What only owner and reviewers see is no part of what everybody reads.
const InsideParts = lazy(async () => ({ default: (await import('./inside-parts')).InsideParts }));

// Its lists of codes are no other page's, and it stands far below the first words.
const RightsSection = lazy(async () => ({ default: (await import('./rights-section')).RightsSection }));

/** Everything the listing says, in the order a buyer asks. */
export function ProfileTab({ overview: { technology, organisation, related } }: { overview: TechnologyOverview }) {
  const { language, problem, solution, application, advantages, results, trials, scale, viewer, photos, video, documents } = technology;
  return (
    <>
      <Photos photos={photos} lang={language} />
      {video && <VideoLink address={video} />}
      <Told language={language} text={problem} title={<Trans>Bài toán giải quyết</Trans>} />
      <Told language={language} text={solution} title={<Trans>Cách làm</Trans>} />
      <Told language={language} text={application} title={<Trans>Áp dụng ở đâu</Trans>} />
      <Told language={language} text={advantages} title={<Trans>So với cách đang làm</Trans>} />
      {results.length > 0 && (
        <section>
          <h2>
            <Trans>Kết quả đo</Trans>
          </h2>
          <ResultsTable technology={technology} />
          <ProofOf technology={technology} claim="results" />
        </section>
      )}
      <Told language={language} text={trials} title={<Trans>Đã thử nghiệm</Trans>}>
        {(trials || scale) && (
          <>
            {scale && (
              <p>
                <Trans>
                  Quy mô lớn nhất đã chạy: <b lang={language}>{scale}</b>
                </Trans>
              </p>
            )}
            <ProofOf technology={technology} claim="trials" />
          </>
        )}
      </Told>
      <BestFor related={related} />
      <ReadinessSection technology={technology} />
      <Suspense>
        <RightsSection technology={technology} />
      </Suspense>
      {documents.some(({ proves }) => proves === null) && (
        <section className="no-print">
          <h2>
            <Trans>Tài liệu kèm theo</Trans>
          </h2>
          <ProofOf technology={technology} claim={null} />
        </section>
      )}
      <CheckedSection technology={technology} organisation={organisation} />
      {viewer !== 'public' && (
        <Suspense>
          <InsideParts technology={technology} />
        </Suspense>
      )}
      <RelatedSection related={related} />
    </>
  );
}

/** Nothing of another place is in our page: a tap leads there. */
function VideoLink({ address }: { address: string }) {
  const host = new URL(address).hostname.replace(/^(www|m)\./, '');
  return (
    <p className="video-link no-print">
      <a href={address} target="_blank" rel="nofollow noopener noreferrer">
        <IconPlayerPlay className="i" aria-hidden />
        <Trans>Xem video trên {host}</Trans>
      </a>
    </p>
  );
}

interface ToldProps {
  title: ReactNode;
  text: string;
  language: string;
  children?: ReactNode;
}

function Told({ title, text, language, children }: ToldProps) {
  if (!text && !children) return null;
  return (
    <section>
      <h2>{title}</h2>
      {text && (
        <p className="prose" lang={language}>
          {text}
        </p>
      )}
      {children}
    </section>
  );
}
