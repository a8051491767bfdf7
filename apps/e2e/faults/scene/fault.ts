import type { Found } from './report';
import type { sabotages } from './sabotage';

/** A fault as data: what happens, to be asked of either bus. */
export interface Fault {
  /** Its number in the list of faults that the platform must stand. */
  number: number;
  name: string;
  run: (sabotage?: keyof typeof sabotages) => Promise<Found>;
}
