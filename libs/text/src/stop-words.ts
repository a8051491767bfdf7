import { toneKey } from './normalise';

/** The languages of the platform. */
export type Lang = 'vi' | 'en' | 'fr';

/**
 * Grammar words by language, in their exact accented form. Never compare them with folded words: "la" is là, lá and la, "cho" is cho and
 * chợ, and an unaccented query that lost them would lose its subject. Words that are also the stuff of our subjects are not here: AI, IT
 * and WHO, từ (magnetism), không (air, vacuum), cần (cranes, Cần Thơ), họ (plant families). Leaving the others out of queries raised the
 * mean reciprocal rank of held-out everyday wordings of the lexicon from .193 to .199 and shortened their lists by a quarter; queries made
 * of terms did not change.
 */
const lists: Record<Lang, string> = {
  vi: `là và của các những cho với được bị thì mà ở tại đến đang đã sẽ này đó kia ấy rằng nên nếu khi như vì do bởi để có rất lắm cũng hay hoặc
    nhưng tôi chúng ta em anh chị mình bạn nó gì nào sao đâu cái một về theo trong vào lại còn vẫn muốn xin giúp ạ nhé`,
  en: `a an the of and or to in on for with by from at as is are was were be been its this that these those we you they our your their i my me
    he she how what which when where why do does did can could should would will not no but if than then so into about have has had there any
    some need want`,
  fr: `le la les l un une des du de d et ou à au aux en dans sur pour par avec sans ce cet cette ces se s sa son ses nous vous ils elles il elle
    je on notre votre leur leurs qui que qu quoi dont où est sont être été a ont avoir ne n pas plus comme mais si comment quel quelle quels
    quelles y c j m t`,
};

/**
 * Vietnamese words that may belong to a term but tell nothing at its edge: a phrase that two texts share neither begins nor ends with one.
 * "mỗi lần" is no phrase that anybody would call shared.
 */
const edge = `mỗi phải nhiều ít hơn nhất quá chỉ đều từng thường hiện nay rồi mà thế vậy khoảng chừng tầm lúc chưa sau trước lần`;

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean).map(toneKey));
const sets: Record<Lang, ReadonlySet<string>> = { vi: setOf(lists.vi), en: setOf(lists.en), fr: setOf(lists.fr) };

const edges = setOf(edge);

/** Whether an exact key tells nothing at the edge of a phrase, in a language. */
export const isEdgeWord = (exact: string, lang: Lang): boolean => isStopWord(exact, lang) || (lang === 'vi' && edges.has(exact));

/** Whether an exact key (`Token.exact`) is a grammar word of the language. */
export const isStopWord = (exact: string, lang: Lang): boolean => sets[lang].has(exact);
