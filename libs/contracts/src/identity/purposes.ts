import type { Trilingual } from '../locales';

/**
 * What the platform uses personal data for. Law 91/2025/QH15: article 19 says where nobody has to agree, article 9 what an agreement is. A
 * text that says something else than before is a new one at the end of its list, under a version of its own: whoever agreed to the one
 * before is asked again. None is ever changed or taken away, since people have agreed to it.
 */
interface Needed {
  name: Trilingual;
  text: Trilingual;
}

interface AgreedTo {
  name: Trilingual;
  /** What becomes of it when somebody takes it back. */
  withdrawn: Trilingual;
  texts: readonly [PurposeText, ...PurposeText[]];
}

export interface PurposeText {
  version: string;
  text: Trilingual;
}

/** Without these there is no account: they are told, not asked. */
export const neededPurposes = [
  {
    name: { vi: 'Tài khoản và đăng nhập', en: 'Account and signing in', fr: 'Compte et connexion' },
    text: {
      vi: 'Họ tên, thư điện tử, tổ chức, nơi đang đăng nhập: để mở tài khoản và giữ tài khoản an toàn.',
      en: 'Your name, e-mail, organisation and where you are signed in: to open your account and keep it safe.',
      fr: 'Votre nom, adresse, organisation et vos connexions : pour ouvrir votre compte et le protéger.',
    },
  },
  {
    name: { vi: 'Việc bạn nhờ nền tảng làm', en: 'What you ask the platform to do', fr: 'Ce que vous demandez à la plateforme' },
    text: {
      vi: 'Nhu cầu, công nghệ, tìm kiếm đã lưu, gợi ý bạn nhận hay bỏ: để hiển thị, tìm kiếm và ghép nối như bạn yêu cầu.',
      en: 'Needs, technologies, saved searches, suggestions you accept or decline: to show, find and match what you asked for.',
      fr: 'Besoins, technologies, recherches enregistrées, suggestions acceptées ou refusées : pour afficher, trouver et rapprocher à votre demande.',
    },
  },
  {
    name: { vi: 'Thư về việc của chính bạn', en: 'Letters on your own affairs', fr: 'Lettres sur vos propres affaires' },
    text: {
      vi: 'Xác nhận địa chỉ, an toàn tài khoản, câu trả lời của người duyệt, sắp hết hạn. Thư nào không bắt buộc thì bạn tắt được.',
      en: 'Proof of your address, safety of the account, a reviewer’s answer, what is about to expire. You can switch off those that are not required.',
      fr: 'Confirmation d’adresse, sécurité du compte, réponse d’un relecteur, échéances. Celles qui ne sont pas obligatoires se désactivent.',
    },
  },
  {
    name: { vi: 'Nhật ký việc đã làm', en: 'Log of acts', fr: 'Journal des actes' },
    text: {
      vi: 'Ai làm gì, lúc nào, không ghi nội dung: để xem lại khi có tranh chấp và khi pháp luật yêu cầu.',
      en: 'Who did what and when, without the contents: to look up in a dispute and where the law asks for it.',
      fr: 'Qui a fait quoi et quand, sans le contenu : à consulter en cas de litige ou si la loi l’exige.',
    },
  },
] as const satisfies readonly Needed[];

/** Nobody needs to agree to these, and whoever did takes it back at any time. */
export const consentPurposes = {
  suggestion_letters: {
    name: { vi: 'Thư gợi ý', en: 'Letters with suggestions', fr: 'Lettres de suggestions' },
    withdrawn: {
      vi: 'Không còn thư nào về gợi ý, kể cả thư đang chờ gửi. Gợi ý vẫn có trên nền tảng.',
      en: 'No more letters on suggestions, not even those that wait to be sent. The suggestions stay on the platform.',
      fr: 'Plus aucune lettre de suggestions, même en attente d’envoi. Les suggestions restent sur la plateforme.',
    },
    texts: [
      {
        version: '2026-12',
        text: {
          vi: 'Gửi thư cho tôi khi có gợi ý mới cho nhu cầu, công nghệ hoặc hồ sơ của tôi.',
          en: 'Write to me when there are new suggestions for my needs, technologies or profile.',
          fr: 'M’écrire quand il y a de nouvelles suggestions pour mes besoins, mes technologies ou mon profil.',
        },
      },
    ],
  },
  public_profile: {
    name: { vi: 'Hồ sơ chuyên gia công khai', en: 'Public expert profile', fr: 'Profil d’expert public' },
    withdrawn: {
      vi: 'Hồ sơ ẩn khỏi tìm kiếm và gợi ý. Nội dung vẫn còn để bạn cho hiện lại.',
      en: 'The profile leaves search and suggestions. Its contents stay, for you to show it again.',
      fr: 'Le profil quitte la recherche et les suggestions. Son contenu reste, pour l’afficher de nouveau.',
    },
    texts: [
      {
        version: '2026-12',
        text: {
          vi: 'Tôi đồng ý cho Cầu Nối hiển thị công khai hồ sơ này và dùng nó để gợi ý nhu cầu cho tôi, gợi ý tôi cho người có nhu cầu.',
          en: 'I agree that Cầu Nối shows this profile publicly and uses it to suggest needs to me and me to those who have needs.',
          fr: 'J’accepte que Cầu Nối affiche publiquement ce profil et l’utilise pour me suggérer des besoins et me suggérer à ceux qui en ont.',
        },
      },
    ],
  },
} as const satisfies Record<string, AgreedTo>;

export type ConsentPurpose = keyof typeof consentPurposes;
export const purposeNames = Object.keys(consentPurposes) as [ConsentPurpose, ...ConsentPurpose[]];

const textsOf = (purpose: ConsentPurpose): AgreedTo['texts'] => consentPurposes[purpose].texts;

/** What is asked today. */
export const currentText = (purpose: ConsentPurpose): PurposeText => {
  const texts = textsOf(purpose);
  return texts.at(-1) ?? texts[0];
};

/** What somebody agreed to at the time. */
export const textOf = (purpose: ConsentPurpose, version: string): PurposeText | undefined =>
  textsOf(purpose).find((one) => one.version === version);

/** A consent reaches as far as the text that it was given to. */
export const counts = (purpose: ConsentPurpose, said: { given: boolean; textVersion: string } | undefined) =>
  said !== undefined && said.given && said.textVersion === currentText(purpose).version;

/** Of all purposes. */
export const textVersions = [...new Set(purposeNames.flatMap((purpose) => textsOf(purpose).map(({ version }) => version)))];
