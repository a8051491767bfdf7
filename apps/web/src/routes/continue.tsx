import { createFileRoute } from '@tanstack/react-router';
import { ContinuePage } from '../pages/account/continue-page';
import { textIn } from '../search-params';

interface Answer {
  state?: string | undefined;
  code?: string | undefined;
  error?: string | undefined;
  iss?: string | undefined;
}

/** Codes of some sites are long. */
const LONGEST = 4000;

export const Route = createFileRoute('/continue')({
  validateSearch: ({ state, code, error, iss }): Answer => ({
    state: textIn(state),
    code: textIn(code, LONGEST),
    error: textIn(error),
    iss: textIn(iss),
  }),
  component: ContinuePage,
});
