import { formatDay } from '../i18n/format';

/** Gives the browser a file to keep, named for what it holds and the day. */
export function keepFile(blob: Blob, name: string, ending: string) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}-${formatDay(new Date())}.${ending}`;
  link.click();
  // Browsers read the file after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
