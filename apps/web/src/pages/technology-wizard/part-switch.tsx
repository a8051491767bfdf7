import { getRouteApi } from '@tanstack/react-router';
import { NotFoundPage } from '../../shell/not-found-page';
import { CheckPart } from './check-part';
import { MaturityPart } from './maturity-part';
import { ProblemPart } from './problem-part';
import { RightsPart } from './rights-part';
import { TermsPart } from './terms-part';
import { UsePart } from './use-part';

const pages: Record<string, () => React.ReactNode> = {
  problem: ProblemPart,
  use: UsePart,
  maturity: MaturityPart,
  rights: RightsPart,
  terms: TermsPart,
  check: CheckPart,
};
const route = getRouteApi('/technologies/$technologyId/edit/$part');

/** The part that the address names. */
export function PartSwitch() {
  const { part } = route.useParams();
  const Part = pages[part] ?? NotFoundPage;
  return <Part key={part} />;
}
