import { vsic } from '@caunoi/contracts/code-lists/vsic';
import { Trans } from '@lingui/react/macro';
import { CodeFact } from '../../components/facts';

/** The list of industries weighs more than the rest of the page, so this row comes by itself. */
export const Industries = ({ codes }: { codes: readonly string[] }) => (
  <CodeFact title={<Trans>Ngành dùng</Trans>} list={vsic} codes={codes} />
);
