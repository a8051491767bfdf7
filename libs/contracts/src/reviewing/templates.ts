import type { ReviewDecision, ReviewReason } from '../review';
import type { Locale } from '../locales';
import type { Kind } from '../matching/match';

type Words = Readonly<Record<Locale, string>>;

/** What reviewers write again and again: sent in the language of the text, and theirs to change before. */
export interface ReviewTemplate {
  code: string;
  decision: Exclude<ReviewDecision, 'publish'>;
  reason: Exclude<ReviewReason, 'ok'>;
  kinds: readonly Extract<Kind, 'need' | 'technology'>[];
  /** As reviewers choose it. */
  name: Words;
  text: Words;
}

const both = ['need', 'technology'] as const;

export const reviewTemplates: readonly ReviewTemplate[] = [
  {
    code: 'unclear_problem',
    decision: 'return',
    reason: 'unclear',
    kinds: both,
    name: { vi: 'Viết chưa rõ', en: 'Not clear yet', fr: 'Pas encore clair' },
    text: {
      vi: 'Cảm ơn anh/chị đã gửi. Người đọc ngoài ngành chưa hình dung được việc này. Xin viết thêm: đang làm thế nào, vướng ở đâu, kết quả mong muốn là gì. Sửa xong xin gửi lại, chúng tôi xem ngay.',
      en: 'Thank you for sending this. Somebody from another field can’t picture it yet. Please add how it is done today, where it fails, and what result you want. Send it again when it is ready and we will look at it at once.',
      fr: 'Merci pour votre envoi. Une personne d’un autre domaine ne peut pas encore se le représenter. Précisez comment vous procédez aujourd’hui, où cela bloque et quel résultat vous attendez. Renvoyez le texte ensuite, nous le lirons aussitôt.',
    },
  },
  {
    code: 'no_figures',
    decision: 'return',
    reason: 'not_measurable',
    kinds: both,
    name: { vi: 'Thiếu con số', en: 'Figures missing', fr: 'Chiffres manquants' },
    text: {
      vi: 'Xin nêu ít nhất một con số đo được: hiện nay bao nhiêu, cần đạt bao nhiêu, đơn vị gì, đo ở đâu. Có con số thì người khác mới biết mình có đáp ứng được không.',
      en: 'Please give at least one figure that can be measured: how much it is today, how much it should be, in which unit, measured where. Only with a figure can others tell whether they fit.',
      fr: 'Indiquez au moins un chiffre mesurable : la valeur actuelle, la valeur visée, l’unité et le lieu de mesure. Sans chiffre, les autres ne peuvent pas savoir s’ils conviennent.',
    },
  },
  {
    code: 'names_organisation',
    decision: 'return',
    reason: 'reveals_identity',
    kinds: ['need'],
    name: { vi: 'Lộ tên dù chọn ẩn tên', en: 'Names itself though anonymous', fr: 'Se nomme bien qu’anonyme' },
    text: {
      vi: 'Anh/chị chọn ẩn tên, nhưng trong bài còn chi tiết cho biết tổ chức là ai. Xin bỏ tên riêng, số điện thoại, địa chỉ, hoặc bỏ chọn ẩn tên.',
      en: 'You chose to stay anonymous, but the text still tells who you are. Please take out names, telephone numbers and addresses, or let your name be shown.',
      fr: 'Vous avez choisi l’anonymat, mais le texte révèle encore qui vous êtes. Retirez noms, numéros de téléphone et adresses, ou acceptez que votre nom soit affiché.',
    },
  },
  {
    code: 'contact_in_text',
    decision: 'return',
    reason: 'reveals_identity',
    kinds: ['technology'],
    name: { vi: 'Có số điện thoại, thư điện tử', en: 'Telephone or e-mail in the text', fr: 'Téléphone ou adresse dans le texte' },
    text: {
      vi: 'Xin bỏ số điện thoại và thư điện tử khỏi bài. Khi hai bên cùng quan tâm, Cầu Nối mở địa chỉ liên hệ cho cả hai.',
      en: 'Please take telephone numbers and e-mail addresses out of the text. When both sides are interested, Cầu Nối opens contact details to both.',
      fr: 'Retirez du texte les numéros de téléphone et les adresses électroniques. Quand les deux parties sont intéressées, Cầu Nối leur ouvre les coordonnées.',
    },
  },
  {
    code: 'other_sector',
    decision: 'return',
    reason: 'wrong_field',
    kinds: both,
    name: { vi: 'Chọn nhầm lĩnh vực', en: 'Another sector', fr: 'Autre secteur' },
    text: {
      vi: 'Lĩnh vực đang chọn chưa khớp nội dung, nên đúng người cần đọc sẽ không tìm thấy. Xin chọn lại lĩnh vực rồi gửi lại.',
      en: 'The sector does not fit the text, so those who should read it won’t find it. Please choose another one and send it again.',
      fr: 'Le secteur choisi ne correspond pas au texte : les bonnes personnes ne le trouveront pas. Choisissez-en un autre et renvoyez le texte.',
    },
  },
  {
    code: 'no_proof',
    decision: 'return',
    reason: 'unproven_claim',
    kinds: ['technology'],
    name: { vi: 'Chưa có bằng chứng', en: 'No proof yet', fr: 'Pas encore de preuve' },
    text: {
      vi: 'Mức sẵn sàng công bố cao hơn bằng chứng đã nêu. Xin ghi rõ ai đo, ở đâu, khi nào, và đính kèm báo cáo; hoặc chọn mức mà bằng chứng cho thấy.',
      en: 'The readiness level is higher than the evidence shows. Please say who measured, where and when, and attach the report, or choose the level that the evidence supports.',
      fr: 'Le niveau de maturité dépasse ce que montrent les preuves. Précisez qui a mesuré, où et quand, et joignez le rapport, ou choisissez le niveau que les preuves établissent.',
    },
  },
  {
    code: 'parts_missing',
    decision: 'return',
    reason: 'incomplete',
    kinds: both,
    name: { vi: 'Còn thiếu phần', en: 'Parts missing', fr: 'Parties manquantes' },
    text: {
      vi: 'Bài còn thiếu vài phần mà người đọc sẽ hỏi ngay. Xin bổ sung các mục còn trống rồi gửi lại.',
      en: 'Some parts that readers will ask for first are missing. Please fill in what is empty and send it again.',
      fr: 'Il manque des parties que les lecteurs demanderont d’abord. Complétez les rubriques vides et renvoyez le texte.',
    },
  },
  {
    code: 'sent_before',
    decision: 'reject',
    reason: 'duplicate',
    kinds: both,
    name: { vi: 'Trùng bản đã gửi', en: 'Sent before', fr: 'Déjà envoyé' },
    text: {
      vi: 'Tổ chức của anh/chị đã gửi một bản cùng nội dung. Chúng tôi giữ bản đầu; cần sửa thì xin sửa ở bản ấy.',
      en: 'Your organisation has already sent a text on the same matter. We keep the first one; please make changes there.',
      fr: 'Votre organisation a déjà envoyé un texte sur le même sujet. Nous gardons le premier ; modifiez celui-là si nécessaire.',
    },
  },
  {
    code: 'not_allowed',
    decision: 'reject',
    reason: 'unlawful',
    kinds: both,
    name: { vi: 'Trái quy định', en: 'Not allowed', fr: 'Contraire aux règles' },
    text: {
      vi: 'Nội dung này trái quy định của nền tảng nên không hiển thị được. Xin xem điều khoản sử dụng; nếu anh/chị cho rằng có nhầm lẫn, xin liên hệ người vận hành.',
      en: 'This is against the rules of the platform and can’t be shown. Please see the terms of use; if you think that this is a mistake, contact the operator.',
      fr: 'Ce contenu est contraire aux règles de la plateforme et ne peut être affiché. Consultez les conditions d’utilisation ; en cas d’erreur, contactez l’exploitant.',
    },
  },
];

export const templatesFor = (kind: ReviewTemplate['kinds'][number]) => reviewTemplates.filter(({ kinds }) => kinds.includes(kind));
