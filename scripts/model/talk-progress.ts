/** How far a talk has come. Times are milliseconds. */
export interface TalkProgress {
  /** Id of the slide of the talk that one is at; during questions the one that they came at. */
  readonly at: string;
  /** By slide, questions apart; slides at the end too. */
  readonly spent: Readonly<Record<string, number>>;
  /** Spent on questions. */
  readonly questions: number;
  /** Ids of the slides that were taken out of the talk while it was given, those that went with others too. */
  readonly cut: readonly string[];
}
