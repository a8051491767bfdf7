import { z } from 'zod';
import { budgetBands } from './budget-bands';
import type { CodeList } from './code-list';
import { cooperationForms } from './cooperation-forms';
import { declineReasons } from './decline-reasons';
import { expertServices } from './expert-services';
import { ford } from './ford';
import { formerProvinces } from './former-provinces';
import { iprStates, iprTypes, territories } from './ipr';
import { languages } from './languages';
import { organisationTypes } from './organisation-types';
import { provinces } from './provinces';
import { regions } from './regions';
import { sectors } from './sectors';
import { strategicProducts, strategicProducts2025 } from './strategic-products';
import { eenStages, trl } from './trl';
import { vsic } from './vsic';

/** Every code list by its scheme: the registry behind `GET /code-lists/{scheme}` and the reference pages. */
export const codeLists = {
  provinces,
  'former-provinces': formerProvinces,
  regions,
  ford,
  vsic,
  trl,
  'een-stages': eenStages,
  'qd21-2026': strategicProducts,
  'qd1131-2025': strategicProducts2025,
  'ipr-types': iprTypes,
  'ipr-states': iprStates,
  territories,
  'cooperation-forms': cooperationForms,
  'budget-bands': budgetBands,
  languages,
  'organisation-types': organisationTypes,
  sectors,
  'expert-services': expertServices,
  'decline-reasons': declineReasons,
} satisfies Record<string, CodeList>;

export type Scheme = keyof typeof codeLists;
/** The name of a code list, as in the path of the API. */
export const Scheme = z.enum(Object.keys(codeLists) as [Scheme, ...Scheme[]]);
