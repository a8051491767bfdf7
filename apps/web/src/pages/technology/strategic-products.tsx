import { strategicProducts } from '@caunoi/contracts/code-lists/strategic-products';
import { Trans } from '@lingui/react/macro';
import { CodeFact } from '../../components/facts';

/** Few listings have any, and the list is long: this row comes by itself. */
export const StrategicProducts = ({ codes }: { codes: readonly string[] }) => (
  <CodeFact title={<Trans>Sản phẩm chiến lược</Trans>} list={strategicProducts} codes={codes} />
);
