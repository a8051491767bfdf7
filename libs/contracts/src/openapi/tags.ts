/** What the operations are about, in the order of the reference: the first whose paths match. */
const subjects: readonly { name: string; description: string; paths: RegExp }[] = [
  {
    name: 'Session and account',
    description: 'Signing in and out, the own account, its security and its addresses.',
    paths:
      /^\/(session|sign-in-issuers|oidc-requests|registration|me|email-changes|email-verifications|password-resets|secret-links)(\/|$)/,
  },
  {
    name: 'Organisations',
    description: 'Members, invitations, API keys and applications of an organisation.',
    paths: /^\/(organisations|invitations)(\/|$)/,
  },
  {
    name: 'Suggestions',
    description: 'What was suggested for a need, a technology or an expert, with reasons, and what both sides said of it.',
    paths: /^\/(matches|things)(\/|$)|\/matches\//,
  },
  {
    name: 'Review',
    description: 'For reviewers: what waits, who is at it, decisions and their history.',
    paths: /review-(queue|statistics|file)|\/(review|reopening|claim)$/,
  },
  { name: 'Needs', description: 'Problems that organisations want solved, from draft to answered.', paths: /^\/needs(\/|$)/ },
  {
    name: 'Technologies',
    description: 'What organisations offer, from draft to renewal, with the documents that prove it.',
    paths: /^\/technologies(\/|$)/,
  },
  { name: 'Experts', description: 'Profiles of experts.', paths: /^\/experts(\/|$)/ },
  {
    name: 'Search',
    description: 'Search, completions, saved searches and figures for everybody.',
    paths: /^\/(search|saved-searches|overview)(\/|$)/,
  },
  {
    name: 'Code lists',
    description: 'Codes that needs, technologies and experts are written with, in three languages.',
    paths: /^\/code-lists(\/|$)/,
  },
  { name: 'Files', description: 'Uploads and pictures.', paths: /^\/(uploads|pictures|files)(\/|$)/ },
  {
    name: 'Desk and notifications',
    description: 'What waits for the person who is signed in, and what they are told.',
    paths: /^\/(desk|inbox|notifications|unsubscriptions)(\/|$)/,
  },
  {
    name: 'Administration',
    description: 'For administrators: accounts, requests on personal data, log of acts, letters, jobs, facts that could not be handled.',
    paths: /^\/(accounts|data-requests|acts|letters|jobs|dead-letters)(\/|$)/,
  },
  { name: 'Pages', description: 'Terms and other pages of the platform.', paths: /^\/pages(\/|$)/ },
];

/** The subject of a path; what is of none yet stands under the service that has it. */
export const tagOf = (path: string, service: string) => subjects.find(({ paths }) => paths.test(path))?.name ?? service;

/** Those that are used, as the document lists them. */
export function tagsOf(used: ReadonlySet<string>) {
  const known = subjects.filter(({ name }) => used.has(name)).map(({ name, description }) => ({ name, description }));
  const others = [...used].filter((name) => !known.some((tag) => tag.name === name));
  return [...known, ...others.map((name) => ({ name, description: `What the service ${name} offers.` }))];
}
