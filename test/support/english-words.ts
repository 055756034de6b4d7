/** English words that no Spanish sentence has. */
export const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  `the of and with from to for is was were are been being by until about this that these those which who whose
  what when where why how not only also than then there their they them his her its our your you we it
  into onto over under between among through during before after above below without within against
  on in at an or but if because while both each every other another such same own more most much many few less least
  slide slides event events timeline next previous go jump show hide open close back forward whole
  paper record says said source sources quoted inferred computed public draft verified unverified translated yet
  year years day days month months week first second third last early late beginning end century decade
  january february march april may june july august september october november december
  spring summer autumn winter quarter half since around uncertain unknown
  trade border security energy law agreement treaty talks visit speech report budget request growth share
  states united american president government congress house white
  speaker view notes time elapsed planned start again minutes keys resume help full screen
  made with lecturer audience date fingerprint parts embedded licence license domain type maps
  signed held joined announced declared funded submitted ended corrected force office took
  one two three four five six seven eight nine ten hundred thousand million billion
  can could would should must shall will did does have had get give make take find know think
  new old good great high low big small long short right left up down out off`
    .split(/\s+/)
    // Spanish has these too.
    .filter((word) => !["date", "may", "once", "an", "decade"].includes(word)),
);

/** The first English words of a text, if it has any. */
export function englishIn(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/\{\w+\}/g, "")
      .match(/\p{L}+/gu) ?? []
  ).filter((word) => ENGLISH_WORDS.has(word));
}
