// Branded identifiers, so that a division's name is never passed where a staff number is meant.

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** 課題番号, normalised for comparison (NFKC, no white space). */
export type IssueNumber = Branded<'IssueNumber'>;
/** 課名, normalised for comparison. */
export type DivisionName = Branded<'DivisionName'>;
/** 職員番号, normalised for comparison. */
export type StaffNumber = Branded<'StaffNumber'>;
/** `課名/目標番号`. */
export type ObjectiveId = Branded<'ObjectiveId'>;
