import { reviewTemplates } from '@caunoi/contracts/reviewing/templates';
import { withTemplate } from './with-template';

const [one, other] = reviewTemplates.map(({ text }) => text.vi) as [string, string];

it.each([
  ['an empty message becomes the template', '', one, one],
  ['one template takes the place of another', one, other, other],
  ['own words around it stay', `Chào chị. ${one} Cảm ơn.`, other, `Chào chị. ${other} Cảm ơn.`],
  ['own words stand above it', 'Chào chị.', one, `Chào chị.\n\n${one}`],
  ['it is not put in twice', one, one, one],
])('%s', (_, comment, text, expected) => expect(withTemplate(comment, text, 'vi')).toBe(expected));
