// What the columns of a heading block mean: a value, whoever made it.
import type { Meaning, Rank } from '../headings/dictionary';
import type { TableRole } from '../headings/words';

export interface Assigned {
  readonly field: string;
  /** `content`: by what the column holds. `likely`: so, and another reading is nearly as good. */
  readonly how: Meaning['how'] | 'content' | 'likely';
  readonly rank: Rank;
}

export interface Assignment {
  readonly role: TableRole;
  /** By zero-based column. Cascade levels are `upper[n]`, or `issue` and `title` where they are those. */
  readonly columns: ReadonlyMap<number, Assigned>;
  /** Columns of all levels above the title, top first. */
  readonly upper: readonly number[];
  /** Columns that mean what an earlier column already means. */
  readonly repeated: ReadonlyMap<number, string>;
  /** Columns that give the words beside its number; used where the number is blank. */
  readonly second: ReadonlyMap<number, string>;
  /** Columns that a person wants used for nothing. */
  readonly unused?: ReadonlySet<number>;
  /** By column, the fields that it could be, likeliest first. */
  readonly likely?: ReadonlyMap<number, readonly string[]>;
  /** 0 when the block is no table of this role. */
  readonly score: number;
}
