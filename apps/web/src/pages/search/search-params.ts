import { z } from 'zod';

const many = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : [value]))
  .optional()
  .catch(undefined);

/** As much as the search takes; of a longer text that was pasted the beginning is looked for, and the page says so. */
export const LONGEST_QUERY = 500;

/** What the address of a search says: words, filters, order, and how many pages are open. What it says wrongly is left out. */
export const SearchAddress = z.object({
  q: z
    .string()
    .transform((text) => text.normalize('NFC').slice(0, LONGEST_QUERY))
    .optional()
    .catch(undefined),
  kind: z.enum(['need', 'technology', 'expert']).optional().catch(undefined),
  sector: many,
  province: many,
  trlMin: z.coerce.number().int().min(1).max(9).optional().catch(undefined),
  cooperation: many,
  budgetBand: many,
  service: many,
  language: many,
  sort: z.enum(['relevance', 'newest']).optional().catch(undefined),
  pages: z.coerce.number().int().min(2).max(20).optional().catch(undefined),
});
export type SearchAddress = z.output<typeof SearchAddress>;

/** Filters that are lists of codes, in the order they stand on the page. */
export const listFilters = ['sector', 'province', 'cooperation', 'budgetBand', 'service', 'language'] as const;
export type ListFilter = (typeof listFilters)[number];

/** The same search without its filters. */
export const withoutFilters = ({ q, kind, sort }: SearchAddress): SearchAddress => ({ q, kind, sort });
