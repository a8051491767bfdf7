import { commandsFor } from './commands-for';

const named = (...names: string[]) => names.map((name) => ({ name, act: () => undefined }));
const all = named('Đăng nhu cầu', 'Mọi nhu cầu', 'Nền tối', 'Đăng xuất');
const found = (typed: string) => commandsFor(typed, all).map(({ name }) => name);

describe('the commands that are meant by a few letters', () => {
  it('are those whose words begin so, with and without accents', () => {
    expect(found('nhu')).toEqual(['Đăng nhu cầu', 'Mọi nhu cầu']);
    expect(found('dang nhu')).toEqual(['Đăng nhu cầu']);
    expect(found('NỀN')).toEqual(['Nền tối']);
  });

  it('are all while nothing is typed, and none that merely holds the letters', () => {
    expect(found('  ')).toHaveLength(all.length);
    expect(found('ang')).toEqual([]);
  });
});
