import type { Organisation } from '@caunoi/contracts/identity/identity';
import type { ComparedCell } from '../../components/comparison';
import { unsaid } from '../../components/compared-cells';

export const organisationCell = (organisation: Organisation | null): ComparedCell => (organisation ? { says: organisation.name } : unsaid);
