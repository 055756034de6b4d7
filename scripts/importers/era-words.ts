/** What follows a year before our era, in English, Spanish, German and French. */
export const BEFORE_CHRIST =
  / ?(?:b\.? ?c\.?(?: ?e\.?)?|a\. ?c\.|a\. ?de c\.|a\. ?e\. ?c\.|antes de cristo|v\.? ?chr\.?|vor chr(?:\.|istus)|v\. ?u\. ?z\.?|vor unserer zeitrechnung|av(?:\.|ant)? ?j(?:\.|ésus)?[ -]?c(?:\.|hrist)?|avant notre ère|av\. ?n\. ?è\.?)$/iu;
export const AFTER_CHRIST =
  / (?:a\.? ?d\.?|c\.? ?e\.?|d\. ?c\.|d\. ?de c\.|e\. ?c\.|n\.? ?chr\.?|nach chr(?:\.|istus)|(?:n\. ?)?u\. ?z\.?|unserer zeitrechnung|ap(?:r?\.|rès)? ?j(?:\.|ésus)?[ -]?c(?:\.|hrist)?|de notre ère)$/iu;

/** The words of an era that a text ends with, as they stand there; "" where it has none. */
export function eraWords(text: string): string {
  return (BEFORE_CHRIST.exec(text) ?? AFTER_CHRIST.exec(text))?.[0] ?? "";
}
