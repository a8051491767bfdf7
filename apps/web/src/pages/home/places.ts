import { plainLetters } from '@caunoi/contracts/code-lists/code-list';
import { formerProvinces } from '@caunoi/contracts/code-lists/former-provinces';
import { provinces } from '@caunoi/contracts/code-lists/provinces';

export interface Place {
  province: string;
  need: number;
  technology: number;
  expert: number;
}

/** Every province, those with most needs first, then those with most else; among equals in the order of the list. */
export function placesOf(counted: readonly Place[]): Place[] {
  const known = new Map(counted.map((place) => [place.province, place]));
  const all = provinces.codes.map(({ code }) => known.get(code) ?? { province: code, need: 0, technology: 0, expert: 0 });
  return all.toSorted((a, b) => b.need - a.need || b.technology + b.expert - a.technology - a.expert);
}

/** The map draws both archipelagos apart from the land. */
const archipelagos: Readonly<Record<string, string>> = { hoangsa: '48', truongsa: '56' };

const plain = (name: string) =>
  plainLetters(name)
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');

/** To which province of today a unit of the map belongs, by its name of before July 2025. */
const today = new Map([
  ...Object.entries(archipelagos),
  ...formerProvinces.codes.flatMap(({ labels, aliases, successors }) =>
    [labels.vi, ...aliases].map((name): [string, string] => [plain(name), successors[0] ?? '']),
  ),
]);

export interface Unit {
  name: string;
  path: string;
}

/** The units of the map by the province of today that they belong to. */
export function byProvinceOfToday<U extends Unit>(units: readonly U[]): ReadonlyMap<string, U[]> {
  const grouped = new Map<string, U[]>();
  for (const unit of units) {
    const province = today.get(plain(unit.name));
    if (province === undefined) throw new Error(`No province of today for ${unit.name}`);
    grouped.set(province, [...(grouped.get(province) ?? []), unit]);
  }
  return grouped;
}

/** From 0, nothing, to 4, as much as anywhere. */
export const shade = (count: number, most: number) => (count === 0 ? 0 : Math.ceil((count / Math.max(most, 1)) * 4));
