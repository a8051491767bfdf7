/**
 * Whether the last character of an ORCID iD is its check character: ISO 7064 MOD 11-2 over the fifteen digits before it,
 * X for ten. @param orcid four groups of four, e.g. 0000-0002-1825-0097
 */
export function isOrcid(orcid: string) {
  const characters = orcid.replaceAll('-', '');
  const sum = [...characters.slice(0, -1)].reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const check = (12 - (sum % 11)) % 11;
  return characters.at(-1) === (check === 10 ? 'X' : String(check));
}
