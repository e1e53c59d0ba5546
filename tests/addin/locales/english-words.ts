/** Common English words that are not Swedish ones too; whoever writes Swedish needs none of them. */
const ENGLISH =
  /(?<!\p{L})(?:the|of|and|is|are|was|were|not|no|with|from|to|this|that|which|by|has|have|its|as|be|been|must|cannot|for|in its|year|years|sheet|table|row|rows|column|columns|value|values|source|file|files|invented|example|examples|draft|spread|submit|refresh|error|unknown|missing|month|quarter|exactly|sum to|minutes|ledger|voucher|vouchers|outcome|costs|income|unmapped|code of|answer|fetched|against|within|there|when|where|what|who|name for|half|personnel|services|contributions|travel|other)(?![\p{L}\d])/giu;

/** Names and what is typed into formulas: the same in every language. */
const NAMES =
  /FORDELA\.?\w*|BUDGETVSACTUAL|"[A-Z_]+"|\bPage Up\/Down\b|Cell Key Method|\bEnglish\b|BY\[|Huntington|#\p{Lu}+[!?]?|SIE|\bCtrl\+\w|\bEsc\b|\.xlsx|\btoken=|ACT-\d|"draft"|\b\w+\.(?:se|csv)\b/gu;

/** The English words in what a Swedish reader is shown. */
export function englishIn(text: string): string[] {
  return text.replace(NAMES, ' ').match(ENGLISH) ?? [];
}
