import { demoPerson, newcomer, person } from './people';

export const PLANTER = 'Hợp tác xã Tenmatzq';

/** Who looks: owners of both sides, a moderator, another organisation, a guest. */
export async function castOf(url: string) {
  return {
    planter: await newcomer(url, 'nguoi-giau@vi-du.vn', PLANTER),
    business: await demoPerson(url, 'doanhnghiep@demo.caunoi.vn'),
    scientist: await demoPerson(url, 'congnghe@demo.caunoi.vn'),
    expert: await demoPerson(url, 'chuyengia@demo.caunoi.vn'),
    moderator: await demoPerson(url, 'duyet@demo.caunoi.vn'),
    other: await newcomer(url, 'nguoi-khac@vi-du.vn', 'Công ty Khác'),
    guest: person(url),
  };
}

export type Cast = Awaited<ReturnType<typeof castOf>>;
