/** Where most readers live; browsers call it by the city's former name. */
const HOME = 'Asia/Ho_Chi_Minh';
const known = new Set(['Asia/Saigon', HOME]);

/** The time zones that this browser knows, by their names in the IANA data base, that of Vietnam first. */
export const timeZones = (): string[] => [HOME, ...Intl.supportedValuesOf('timeZone').filter((zone) => !known.has(zone))];

export const timeZoneName = (zone: string) => zone.replaceAll('_', ' ');
