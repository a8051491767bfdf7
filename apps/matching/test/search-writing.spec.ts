import { TechnologyPublished } from '@caunoi/contracts/technology-bank/technologies.events';
import { idOf, technology } from './content';
import { codes, theWorld } from './world';

const world = theWorld();

describe('one answer for one thing, however it is written', () => {
  const answer = async (q: string) => {
    const { items, total } = await world.find(q, { limit: 50 });
    return { total, found: codes({ items }) };
  };
  /** The same thing written in two ways. */
  const listing = (n: number, title: string) => ({ ...technology('T03'), id: idOf(`written ${n}`), title, keywords: [] });

  beforeAll(async () => {
    const titles = [
      'Kho của HTX ở ĐBSCL',
      'Kho của hợp tác xã',
      'Xưởng trong KCN ở TPHCM',
      'Xưởng trong khu công nghiệp',
      'Giữ ở 37°C',
      'Giữ ở 37ºC',
      'Đo dược liệu bằng HPLC',
      'Đo dược liệu bằng sắc ký lỏng hiệu năng cao',
      'Tests by high-performance liquid chromatography',
    ];
    for (const [n, title] of titles.entries()) await world.tell(TechnologyPublished, listing(n, title), 1);
  });

  it.each([
    ['CO2', ['co2', 'CO₂', 'Co2']],
    ['COD', ['cod', 'Cod']],
    ['PCR', ['pcr', 'Pcr']],
    ['HACCP', ['haccp', 'Haccp']],
    ['CNC', ['cnc']],
    ['37°C', ['37ºC', '37oC', '37⁰C', '37˚C', '37 độ C', '37 ºC', '37℃', '37độ C', '37oc']],
    ['IoT', ['internet vạn vật', 'internet of things', 'internet des objets', 'iot']],
    ['HPLC', ['hplc', 'sắc ký lỏng hiệu năng cao', 'high-performance liquid chromatography']],
    ['CNTT', ['công nghệ thông tin', 'cntt', 'cong nghe thong tin']],
    ['ĐBSCL', ['đồng bằng sông Cửu Long', 'dbscl', 'DBSCL', 'dong bang song cuu long']],
    ['HTX', ['hợp tác xã', 'htx', 'hop tac xa']],
    ['KCN', ['khu công nghiệp', 'kcn']],
    ['VSATTP', ['vệ sinh an toàn thực phẩm', 'vsattp']],
    ['NLMT', ['năng lượng mặt trời', 'nlmt']],
    ['XLNT', ['xử lý nước thải', 'xlnt']],
    ['BVTV', ['bảo vệ thực vật', 'bvtv']],
    ['TP.HCM', ['TPHCM', 'TP HCM', 'tphcm', 'thành phố Hồ Chí Minh']],
    ['HTX Ninh Bình', ['hợp tác xã Ninh Bình', 'htx Ninh Bình']],
  ])('%s', async (one, others) => {
    const expected = await answer(one);
    expect(expected.total).toBeGreaterThan(0);
    for (const other of others) expect([other, await answer(other)]).toEqual([other, expected]);
  });

  it.each([
    ['HTX', [0, 1]],
    ['hợp tác xã', [0, 1]],
    ['ĐBSCL', [0]],
    ['đồng bằng sông Cửu Long', [0]],
    ['khu công nghiệp', [2, 3]],
    ['thành phố Hồ Chí Minh', [2]],
    ['37 độ C', [4, 5]],
    ['HPLC', [6, 7, 8]],
    ['sắc ký lỏng hiệu năng cao', [6, 7, 8]],
    ['HPLC for the testing of herbs', [6, 7, 8]],
    ['herbs by high-performance liquid chromatography', [6, 7, 8]],
  ])('%s finds both ways of writing', async (q, expected) => {
    const found = (await world.find(q, { limit: 50 })).items.map(({ id }) => id);
    for (const n of expected) expect(found).toContain(idOf(`written ${n}`));
  });

  it('and says how it was read', async () =>
    expect((await world.find('htx')).widened[0]).toEqual({ concept: 'abbreviation', everyday: 'htx', term: 'hợp tác xã' }));
});
