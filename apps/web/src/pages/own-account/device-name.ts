const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/coc_coc_browser|CocCoc/i, 'Cốc Cốc'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux|X11/, 'Linux'],
];

const named = (names: [RegExp, string][], device: string) => names.find(([pattern]) => pattern.test(device))?.[1];

/** "Chrome, Android" out of what a browser says of itself; its own words where they are not known, null where it said nothing. */
export function deviceName(device: string): string | null {
  const names = [named(browsers, device), named(systems, device)].filter(Boolean);
  return names.length > 0 ? names.join(', ') : device.slice(0, 60) || null;
}
