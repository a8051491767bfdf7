import { budgetBands } from '@caunoi/contracts/code-lists/budget-bands';
import { cooperationForms } from '@caunoi/contracts/code-lists/cooperation-forms';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import type { Match } from '@caunoi/contracts/matching/match';
import { type ConditionName, conditionNames, type Conditions } from './need-address';

/** Prices that can be compared, lowest first. */
export const prices = budgetBands.codes.filter(({ min }) => min !== null);
const forms = new Set(cooperationForms.codes.map(({ code }) => code));
const partOf = new Map(provinces.codes.map(({ code, region }) => [code, region]));

/** What of an address are conditions; codes that no list knows are none. */
export function conditionsIn({ place, tested, trl, price, form, prefer }: Conditions): Conditions {
  const known = form?.filter((code) => forms.has(code));
  return { place, tested, trl, price: prices.find(({ code }) => code === price)?.code, form: known?.length ? known : undefined, prefer };
}

/** Those that are set, in the order of the page. */
export const setIn = (conditions: Conditions): ConditionName[] => conditionNames.filter((name) => conditions[name] !== undefined);

/** Whether one that is set must be met. */
export const isMust = ({ prefer = [] }: Conditions, name: ConditionName) => !prefer.includes(name);

/** The same without one. */
export const without = (conditions: Conditions, ...names: ConditionName[]): Conditions => {
  const prefer = conditions.prefer?.filter((name) => !names.includes(name));
  const cleared = Object.fromEntries(names.map((name) => [name, undefined]));
  return { ...conditions, ...cleared, prefer: prefer?.length ? prefer : undefined };
};

/** How a suggestion stands to a condition: `unstated` where nobody has said it yet, `free` where it is not asked of its kind. */
export type Standing = 'met' | 'unmet' | 'unstated' | 'free';

const judge = <T>(value: T | null | undefined, isMet: (value: T) => boolean): Standing =>
  value === null || value === undefined ? 'unstated' : isMet(value) ? 'met' : 'unmet';

const tests: Record<ConditionName, (match: Match, conditions: Conditions) => Standing> = {
  place: ({ target: { province } }, { place }) => judge(province, (code) => partOf.get(code) === place),
  tested: ({ contributions }) => {
    const told = contributions.find(({ feature, value }) => feature === 'evidence' && value !== null);
    return judge(told?.reason.key, (key) => key === 'evidence.A');
  },
  trl: ({ target: { trl } }, { trl: least = 1 }) => judge(trl, (level) => level >= least),
  price: ({ target: { budgetBand } }, { price }) => {
    const place = (code: string | null | undefined) => prices.findIndex((band) => band.code === code);
    return judge(place(budgetBand) < 0 ? null : place(budgetBand), (at) => at <= place(price));
  },
  form: ({ target: { cooperation } }, { form = [] }) =>
    judge(cooperation.length > 0 ? cooperation : null, (offered) => offered.some((code) => form.includes(code))),
};

/** What is asked of people, too. */
const ofEverybody: readonly ConditionName[] = ['place'];

export const standing = (match: Match, conditions: Conditions, name: ConditionName): Standing =>
  match.target.kind === 'technology' || ofEverybody.includes(name) ? tests[name](match, conditions) : 'free';

const passes = (match: Match, conditions: Conditions, name: ConditionName) => {
  const found = standing(match, conditions, name);
  return found === 'met' || found === 'free';
};

export interface Sieved {
  /** Those that meet every must; on each shelf those first that meet most preferences, otherwise as they were. */
  kept: Match[];
  hidden: Match[];
  /** For each must that hides something: how many it hides though they meet the others, and how many of these have only not said it. */
  hiding: { name: ConditionName; alone: number; unstated: number }[];
}

/** Lays conditions on suggestions. Nothing is lost: what is not kept is hidden, and by which condition. */
export function sieve(matches: readonly Match[], conditions: Conditions): Sieved {
  const musts = setIn(conditions).filter((name) => isMust(conditions, name));
  const preferences = setIn(conditions).filter((name) => !isMust(conditions, name));
  const failed = new Map(matches.map((match) => [match, musts.filter((name) => !passes(match, conditions, name))]));
  const fails = (match: Match) => failed.get(match) ?? [];
  const wishes = (match: Match) => preferences.filter((name) => standing(match, conditions, name) === 'met').length;
  const hidden = matches.filter((match) => fails(match).length > 0);
  const hiding = musts.flatMap((name) => {
    if (!hidden.some((match) => fails(match).includes(name))) return [];
    const alone = hidden.filter((match) => fails(match).every((other) => other === name));
    return [{ name, alone: alone.length, unstated: alone.filter((match) => standing(match, conditions, name) === 'unstated').length }];
  });
  const kept = matches.filter((match) => fails(match).length === 0);
  return { kept: preferences.length > 0 ? kept.toSorted((a, b) => wishes(b) - wishes(a)) : kept, hidden, hiding };
}

/** What a search of everything asks for these. */
export const searchFor = ({ place, trl, price, form }: Conditions) => ({
  trlMin: trl,
  cooperation: form,
  budgetBand: price === undefined ? undefined : prices.slice(0, prices.findIndex(({ code }) => code === price) + 1).map(({ code }) => code),
  province: place === undefined ? undefined : provinces.codes.filter(({ region }) => region === place).map(({ code }) => code),
});
