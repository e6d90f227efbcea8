// 差戻し as asked and answered: plain data. The work is returning's.
import type { Finding } from '../domain/finding';
import type { Period } from '../domain/terms';
import type { Conflict, SetCell } from '../workbook/edit';
import type { WorkbookFaultCode } from '../workbook/port';
import type { NewFile, PickedBook, SheetLang } from './books';
import type { Choice } from './views';

/** A change of one objective in a picked workbook that a person has accepted. */
export interface AcceptedChange {
  /** `課名/目標番号`; with the title it is known again in a later roll-up. */
  readonly objective: string;
  readonly title: string;
  readonly division: string | null;
  readonly change:
    | ({ readonly kind: 'link' } & Choice)
    /** `from` and `to` are staff numbers. */
    | {
        readonly kind: 'move';
        readonly role: 'lead' | 'support';
        readonly index: number;
        readonly from: string;
        readonly to: string;
      };
}

/** What goes back, of the last roll-up; without one, nothing. */
export interface ReturnAsk {
  /** As they were rolled up. */
  readonly files: readonly PickedBook[];
  readonly period: Period | null;
  readonly lang: SheetLang;
  /** Files that a person left out. */
  readonly left: readonly string[];
  /** To all divisions, and to single ones by file; empty for none. */
  readonly message: string;
  readonly messages: Readonly<Record<string, string>>;
  readonly accepted: readonly AcceptedChange[];
}

/** Why a division's workbook, or the changes accepted for it, were left. */
export type ReturnFault =
  | { readonly kind: 'fault'; readonly code: WorkbookFaultCode }
  /** Without places: two changes are meant for one cell, or there is no cell for one. */
  | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[] }
  /** The file is another than the one that was read. */
  | { readonly kind: 'changed' }
  /** A kind of file that is only read. */
  | { readonly kind: 'read-only' };

export interface ReturnView {
  readonly division: string | null;
  readonly file: string;
  /** Cells with a note. */
  readonly notes: number;
  /** Errors and warnings that still hold with the changes. */
  readonly findings: readonly (Finding & { readonly key: string })[];
  readonly changes: readonly SetCell[];
  /** Why accepted changes were left out; the rest goes back all the same. */
  readonly fault: ReturnFault | null;
}

export interface ReturnsView {
  readonly divisions: readonly ReturnView[];
  /** Changes whose objective is not among the files. */
  readonly unfit: readonly AcceptedChange[];
}

export interface ReturnOutcome {
  readonly division: string | null;
  readonly file: string;
  readonly status: 'returned' | 'listed' | 'failed';
  readonly fault: ReturnFault | null;
}

export interface MadeReturns {
  readonly outcomes: readonly ReturnOutcome[];
  readonly files: readonly NewFile[];
  /** Changes that stand in them. */
  readonly written: readonly AcceptedChange[];
}
