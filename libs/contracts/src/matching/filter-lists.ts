import { budgetBands } from '../code-lists/budget-bands';
import type { CodeList } from '../code-lists/code-list';
import { cooperationForms } from '../code-lists/cooperation-forms';
import { expertServices } from '../code-lists/expert-services';
import { languages } from '../code-lists/languages';
import { provinces } from '../code-lists/provinces';
import { sectors } from '../code-lists/sectors';

/** The filters of a search that take codes, and the list of each. */
export const filterLists = {
  sector: sectors,
  province: provinces,
  cooperation: cooperationForms,
  budgetBand: budgetBands,
  service: expertServices,
  language: languages,
} satisfies Record<string, CodeList>;
