// How much each sign speaks for an issue, fitted once to the sample's objectives with some, half and all of their links blanked.

/** Added up for each issue and put through a softmax; `none` is what an objective that serves no issue has. */
export interface Weights {
  /** The cosine of the objective's words and the issue's. */
  readonly words: number;
  /** The objective's division is the 主管課, a 関係課. */
  readonly lead: number;
  readonly related: number;
  /** Likeness to what is linked to the issue already. */
  readonly linked: number;
  /** The logarithm of how many of its division, of its section, are linked to the issue. */
  readonly division: number;
  readonly section: number;
  /** The row above or below is linked to it, or likely to be. */
  readonly beside: number;
  readonly likelyBeside: number;
  readonly none: number;
  /** An objective speaks for others from this probability on, and so much of it. */
  readonly sure: number;
  readonly soft: number;
  /** How fast many linked objectives come to speak as one: 0 as many, 1 as their mean. */
  readonly crowd: number;
  /** How much titles and the section's name tell beside other texts. */
  readonly issueTitle: number;
  readonly title: number;
  readonly sectionName: number;
}

export const WEIGHTS: Weights = {
  ...{
    words: 30,
    lead: 3,
    related: 2.4,
    linked: 13,
    division: 0.25,
    section: 0.65,
    beside: 0.5,
    likelyBeside: 0.45,
  },
  ...{ none: 3.9, sure: 0.6, soft: 0.8, crowd: 0.6, issueTitle: 2.2, title: 4, sectionName: 0.4 },
};
