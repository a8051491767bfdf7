// A step of `npm run check`: every text of the source is in the catalogues and translated, and every translation can be read.
import { compared, lingui } from './catalogues.mjs';
import { faultsOf } from './translation-faults.ts';

const faults = faultsOf(await compared());
for (const fault of faults) console.error(fault);
if (faults.length > 0) {
  console.error('npm run translate brings the catalogues up to date and says what is left to do.');
  process.exit(1);
}
lingui('compile', ['--strict']);
