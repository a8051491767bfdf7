/** The language that texts are written in. */
export const SOURCE = 'vi';

interface Entry {
  message?: string;
  translation?: string;
  origin?: readonly (readonly string[])[];
}

/** By their names ("reading/vi"), messages by their id: those that a catalogue holds, and those that were found in the source. */
type Catalogues = Readonly<Record<string, Record<'held' | 'found', Readonly<Record<string, Entry>>>>>;

const quoted = ({ message }: Entry, id: string) => JSON.stringify(message ?? id);
const placeOf = ({ origin = [] }: Entry) => origin.map(([file]) => file).join(', ') || 'the source';

/** A sentence for each text that lacks something: where it stands, what it says, what it lacks and in which catalogue. */
export function faultsOf(catalogues: Catalogues): string[] {
  return Object.entries(catalogues).flatMap(([name, { held, found }]) => {
    const file = `src/locales/${name}.po`;
    const lacking = Object.entries(found).flatMap(([id, entry]) => {
      const said = `${placeOf(entry)}: ${quoted(entry, id)}`;
      if (!held[id]) return [`${said} is not in ${file}`];
      return name.endsWith(`/${SOURCE}`) || held[id].translation ? [] : [`${said} has no translation in ${file}`];
    });
    const unused = Object.entries(held).filter(([id]) => !found[id]);
    return [...lacking, ...unused.map(([id, entry]) => `${file}: ${quoted(entry, id)} is used nowhere`)];
  });
}
