import { eventually } from '@caunoi/testing/events/eventually';
import { get } from './people';
import { deviceOf } from './stage';

interface Letters {
  items: { id: string; email: string; topic: string }[];
}

/** The secret of the newest link to a page that was sent to an address. Where there is no mail server an administrator reads it, under "Thư đi". */
export async function linkTo(email: string, page: 'reset-password' | 'verify-email'): Promise<string> {
  const administrator = await deviceOf('quantri');
  let secret: string | undefined;
  await eventually(
    async () => {
      const { items } = await get<Letters>(administrator, '/letters?limit=50');
      const texts = await Promise.all(
        items
          .filter((letter) => letter.email === email && letter.topic === 'secret_link')
          .map(async ({ id }) => (await get<{ text: string | null }>(administrator, `/letters/${id}`)).text ?? ''),
      );
      secret = texts.flatMap((text) => new RegExp(`/${page}#(\\S+)`).exec(text)?.[1] ?? [])[0];
      expect(secret).toBeDefined();
    },
    { withinMs: 60_000, everyMs: 500 },
  );
  await administrator.close();
  return secret ?? '';
}
