/** Whoever was on the way to the need form comes with a need; nobody else is guessed. */
export function roleFor(next = '') {
  if (/^(\/(en|fr))?\/needs/.test(next)) return 'business';
  return /^(\/(en|fr))?\/technologies/.test(next) ? 'scientist' : undefined;
}
