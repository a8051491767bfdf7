/**
 * The texts are two catalogues, so that whoever comes from a search engine does not wait for the words of forms and desks:
 * "reading" holds those of the pages for readers and of everything that pages share, "working" those of all other pages.
 */
export const catalogues = ['reading', 'working'] as const;
export type Catalogue = (typeof catalogues)[number];

/** The folders of src/pages whose texts are for readers. */
export const readingFolders = ['home', 'search', 'expert', 'need', 'technology'];

/** The routes that need no other texts: those that people come to from a search engine. */
export const readingRoutes = ['/', '/search', '/experts/$expertId', '/needs/$needId/', '/technologies/$technologyId/'];

export const textsOf = (routeId: string): readonly Catalogue[] => (readingRoutes.includes(routeId) ? ['reading'] : catalogues);
