import { holdingsPdf } from './holdings-pdf';

const held = (rows: Record<string, unknown>[]) => ({
  madeAt: '2026-11-30T03:00:00.000Z',
  services: [{ service: 'identity', sections: [{ name: 'account', title: 'Tài khoản', rows, more: false }] }],
});
const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;

it('is a PDF of as many pages as it needs, whatever people wrote', async () => {
  const one = await holdingsPdf(
    held([{ email: 'xoai@vi-du.vn', fullName: 'Nguyễn Thị Xoài → Ω', statement: { title: 'Giữ xoài' } }]),
    'vi',
  );
  expect(one.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pages(one)).toBe(1);
  const many = await holdingsPdf(
    held(Array.from({ length: 400 }, (_, n) => ({ name: `Việc thứ ${n}`, at: '2026-11-30T03:00:00.000Z' }))),
    'fr',
  );
  expect(pages(many)).toBeGreaterThan(3);
});

it('the same text makes the same bytes', async () =>
  expect((await holdingsPdf(held([{ name: 'Xoài' }]), 'en')).equals(await holdingsPdf(held([{ name: 'Xoài' }]), 'en'))).toBe(true));
