import { holdsTwoThings } from './two-in-one.rules';

const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(3_000, 7), Buffer.from([0xff, 0xd9])]);
const endOfArchive = Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]);
const behind = (...parts: (Buffer | string)[]) => Buffer.concat([jpeg, ...parts.map((part) => Buffer.from(part))]);
const inside = (text: string, at: number) => {
  const bytes = Buffer.from(jpeg);
  bytes.write(text, at, 'latin1');
  return bytes;
};

it.each<[string, Buffer, boolean]>([
  ['a picture', jpeg, false],
  ['with what a phone adds', behind('MPF', jpeg), false],
  ['that mentions an archive without being one', behind('PK\u0005\u0006 is how it ends'), false],
  ['with an archive behind', behind('PK\u0003\u0004 …', endOfArchive), true],
  ['with an archive and bytes behind that', behind(endOfArchive, 'x'), true],
  ['with a document at its beginning', inside('%PDF-1.7', 20), true],
  ['with a page in its description', inside('<ScRipt src=', 40), true],
  ['with a program for servers', inside('<?php system', 500), true],
  ['with the words further inside, where nobody looks for them', inside('%PDF-1.7', 2_000), false],
])('%s: %#', (_, bytes, expected) => expect(holdsTwoThings(bytes)).toBe(expected));
