/** Long rows of signs as they are read and typed: four at a time. */
export const inGroups = (text: string) => text.match(/.{1,4}/g)?.join(' ') ?? '';
