import { toIndexEntry } from './index-entry.rules';
import { MemoryIndex } from './memory-index';
import { searchIndexContract } from './search-index.contract';
import { thing } from './search-index.filled';

searchIndexContract('the index in memory', async () => new MemoryIndex());

describe('where very many things come at once, as at a start', () => {
  const filled = async () => {
    const index = new MemoryIndex();
    const titles = Array.from({ length: 1_500 }, (_, i) => `Máy sấy bơm nhiệt số ${i}`);
    const entries = titles.map((title, i) => toIndexEntry(thing(`may-${i}`, [title, ''])));
    await index.bulk(entries.map((entry, i) => ({ id: `may-${i}`, version: 1, entry })));
    await index.refresh();
    return index;
  };
  const found = async (index: MemoryIndex) => (await index.search([{ text: 'sấy', limit: 1 }]))[0]?.total;
  const suggested = async (index: MemoryIndex) => (await index.suggest('số 1499', 5)).map(({ text }) => text);

  it('searches are answered first; nothing is suggested of what waits, and nothing corrected before all is there', async () => {
    const index = await filled();
    expect([await found(index), await suggested(index)]).toEqual([1_500, []]);
    expect(await index.spelling('máy sâyy', [])).toEqual({ known: ['may'], retyped: null, corrected: null });
    await index.erase([]);
    expect(await suggested(index)).toEqual(['Máy sấy bơm nhiệt số 1499']);
    expect((await index.spelling('máy sâyy', [])).corrected).toBe('máy sấy');
  });

  it('what is erased or closed while its phrases wait is never suggested', async () => {
    const index = await filled();
    await index.bulk([{ id: 'may-1', version: 2, entry: null }]);
    await index.erase(['may-1499']);
    expect(await suggested(index)).toEqual([]);
    expect((await index.suggest('số 1', 1_500)).map(({ text }) => text)).not.toContain('Máy sấy bơm nhiệt số 1');
    expect([await found(index), (await index.suggest('số 2', 1_500)).length]).toEqual([1_498, 111]);
  });
});
