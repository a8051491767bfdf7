import type { FileRefusal, FileType } from '@caunoi/contracts/files';
import { unzipSync } from 'fflate';
import { isMoreThanArchive, isMoreThanPdf, holdsTwoThings } from './two-in-one.rules';

const MOST_PIXELS = 50_000_000;
/** What an archive says of itself: more than any document that fits. */
const MOST_ENTRIES = 5_000;
const MOST_UNPACKED = 200_000_000;

const RUNS = /vbaproject\.bin$|\/activex\/|\.(exe|dll|scr|js|vbs|ps1|bat|cmd)$/i;

const OF_ARCHIVES = [0x50, 0x4b];
/** How offices wrote before, and how they write what a password opens. */
const OF_OLD_OFFICES = [0xd0, 0xcf, 0x11, 0xe0];
const LOCKED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

const beginsWith = (bytes: Buffer, beginning: readonly number[]) => beginning.every((byte, n) => bytes[n] === byte);

/**
 * Why a document is not taken; null where nothing speaks against it. By its bytes, whatever was said of them: it is of a type that is taken
 * and only that, nobody needs a password to read it, it runs nothing, and unfolds to no more than it may. Nothing is unfolded here.
 */
export async function refusalOf(bytes: Buffer, said: FileType, takes: readonly FileType[]): Promise<FileRefusal | null> {
  if (beginsWith(bytes, OF_OLD_OFFICES)) return bytes.includes(LOCKED_PACKAGE) ? 'locked' : 'type';
  if (beginsWith(bytes, OF_ARCHIVES)) {
    const refusal = ofArchive(bytes);
    if (refusal) return refusal;
  }
  // Not with the process: most of them never see a document.
  const { fileTypeFromBuffer } = await import('file-type');
  const type = (await fileTypeFromBuffer(bytes))?.mime;
  if (type?.toLowerCase().includes('macroenabled')) return 'macros';
  if (type !== said || !takes.includes(said)) return 'type';
  if (said === 'application/pdf') return ofPdf(bytes);
  if (said.startsWith('image/')) return ofPicture(bytes);
  return isMoreThanArchive(bytes) ? 'two_in_one' : null;
}

/** By the table at its end alone, and no further than it may go. */
function ofArchive(bytes: Buffer): FileRefusal | null {
  const found = { entries: 0, unpacked: 0, runs: false };
  const isTooMuch = () => found.entries > MOST_ENTRIES || found.unpacked > MOST_UNPACKED;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        found.entries += 1;
        found.unpacked += originalSize;
        found.runs ||= RUNS.test(name);
        if (isTooMuch()) throw new Error('too much');
        return false;
      },
    });
  } catch {
    return isTooMuch() ? 'archive' : 'damaged';
  }
  return found.runs ? 'macros' : null;
}

/** What locks a document stands in its trailer, which is never packed. What runs may be packed: readers of today ask before they run it. */
function ofPdf(bytes: Buffer): FileRefusal | null {
  if (isMoreThanPdf(bytes)) return 'two_in_one';
  const text = bytes.toString('latin1');
  if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(text)) return 'locked';
  return /\/(?:JavaScript|Launch)\b/.test(text) ? 'macros' : null;
}

async function ofPicture(bytes: Buffer): Promise<FileRefusal | null> {
  if (holdsTwoThings(bytes)) return 'two_in_one';
  const { default: sharp } = await import('sharp');
  const size = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!size) return 'damaged';
  return size.width * size.height > MOST_PIXELS ? 'pixels' : null;
}
