export type PersonalData = "email" | "phone" | "address";

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/u;
/** Nine to fifteen digits in groups, beginning like a number one dials: +81 3…, 03-…, (03) …, 090…, +1 (212) …, 555-123-4567. */
const phone = /(?<![\d.,])(?:\+\d{1,3}[ -]?)?(?:\(\d{1,5}\)[ -]?|\d{1,5}[ -])\d{1,4}[ -]\d{3,4}(?!\d)|(?<!\d)0\d{9,10}(?!\d)|\+\d{9,15}(?!\d)/;
const japaneseAddress = [
  /〒\s*\d{3}-?\d{4}/,
  // A ward, town or village, then a block number: 中央区本町1-2-3, 本町三丁目4番5号.
  /[市区町村][^\s。、]{0,12}?(?:\d{1,4}-\d{1,4}(?:-\d{1,4})?|[\d一二三四五六七八九十]{1,4}(?:丁目|番地))/u,
  /[\d一二三四五六七八九十]{1,4}丁目[\d一二三四五六七八九十]{1,4}(?:番|-)/u,
];
const englishAddress = [
  /\b\d{1,5}[a-z]?\s+(?:\p{Lu}[\p{L}'.-]*\s+){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Close|Crescent|Terrace|Way)\b/u,
  /\bP\.?\s?O\.?\s?Box\s+\d+/i,
];

/**
 * What in a text looks like somebody's address or number. Patterns err: this is for a warning before sending, never for a
 * refusal. Full-width digits and signs count like others.
 */
export function findPersonalData(written: string): readonly PersonalData[] {
  const text = written.normalize("NFKC").replace(/[‐‑‒–—−ー](?=\d)/g, "-");
  const found: PersonalData[] = [];
  if (email.test(text)) found.push("email");
  if (phone.test(text)) found.push("phone");
  if ([...japaneseAddress, ...englishAddress].some((pattern) => pattern.test(text))) found.push("address");
  return found;
}
