import { z } from 'zod';
import { Arriving } from './primitives';

/** People paste codes with blanks, dots, dashes of every length and letters that nobody sees. */
const bare = (s: string) => s.normalize('NFKC').replaceAll(/[\s.\p{Pd}\p{Cf}\u2212]/gu, '');

/** A code in its one form if it can be read; else as it came, to be refused. */
const readAs = (form: RegExp, parts: string) => (s: string) => {
  const code = bare(s);
  return form.test(code) ? code.replace(form, parts) : s;
};

/** A branch number that lacks a digit is not the number of a person. */
const shortBranch = /\p{Pd}\s*\d{2}\s*$/u;

const branch = readAs(/^(\d{10})(\d{3})$/, '$1-$2');
const whole = readAs(/^(\d{10}|\d{12})$/, '$1');

/** Vietnamese tax code: ten digits, branches with three more; households and individuals have the twelve of their personal number. */
export const TaxCode = Arriving(20)
  .transform((s) => (shortBranch.test(s) ? s : branch(whole(s))))
  .pipe(z.string().regex(/^\d{10}(-\d{3})?$|^\d{12}$/))
  .meta({
    pattern: '^(\\d{10}(-\\d{3})?|\\d{12})$',
    description: 'Ten digits, ten and three, or twelve for households and individuals; blanks, dots and dashes do not count',
  });

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** Whether the tenth digit follows from those before it, as the tax office makes it; personal numbers have none. */
export function hasRightCheckDigit(taxCode: string) {
  if (taxCode.length === 12) return true;
  const sum = weights.reduce((all, weight, place) => all + weight * Number(taxCode[place]), 0);
  return 10 - (sum % 11) === Number(taxCode[9]);
}

const orcid = readAs(/^(?:https?:\/\/)?(?:(?:www)?orcid(?:org\/|:))?(\d{4})(\d{4})(\d{4})(\d{3}[\dX])\/?$/i, '$1-$2-$3-$4');

/** ORCID iD, whichever way it was pasted: with its address, without dashes, with a small x. */
export const Orcid = Arriving(60)
  .transform((s) => orcid(s).replace(/x$/, 'X'))
  .pipe(z.string().regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/))
  .meta({ pattern: '^\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]$', description: 'ORCID iD; its address on orcid.org is taken, too' });
