// What is looked at to propose links: issues and objectives as their texts, divisions and places, without anything that was judged of them.

export interface LinkIssue {
  readonly number: string;
  /** The title first; then 内容, 目指す姿, 根拠. */
  readonly texts: readonly string[];
  /** 主管課 */
  readonly lead: string | null;
  /** 関係課 */
  readonly related: readonly string[];
}

export interface LinkObjective {
  /** The title first; then 取組内容, 指標名 and whatever else is said of it. */
  readonly texts: readonly string[];
  readonly division: string | null;
  readonly section: string | null;
  /** Objectives of one table have the same, and follow each other. */
  readonly table: number;
  /** The issue it is linked to; null when it is linked to none. */
  readonly issue: string | null;
  /** Whether its issue is asked for; one that serves none on purpose is not. */
  readonly asked: boolean;
}

/** An objective of last year that served one of the present issues. */
export interface FormerObjective extends Pick<LinkObjective, 'texts' | 'division' | 'section'> {
  readonly issue: string;
}
