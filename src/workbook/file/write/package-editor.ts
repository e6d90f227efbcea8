// Checked edits written into a package: cells into their sheets' parts, whole sheets in and out. The package given is changed;
// whoever wants all or nothing gives a copy and drops it when a reason comes back.
import { formatAddress } from '../../address';
import type { Edit, SetCell } from '../../edit';
import { valueAfter } from '../../edit-check';
import { isCellError, type CellValue } from '../../grid';
import { sheetKey } from '../../sheet-name';
import type { SheetSpec } from '../../sheet-spec';
import { looksLikeFormula } from '../../styles';
import { inlineText, textElement } from './cell-text';
import { growFilter } from './grow-filter';
import type { PartPackage } from './part-package';
import { patchCells, type CellPatch } from './patch-cells';
import { withOwnFormula } from './shared-formulas';
import { arrayCells, lockedCells, tableHeadingCells, type LockTest } from './sheet-facts';
import type { StyleBook } from './style-book';
import { WorkbookPart, workbookPartOf } from './workbook-part';
import { escapeXml } from './xml';

/** What cells were before an edit, by the undo edit that brings it back: rich text, phonetics and looks, which no edit can say. */
export interface Written {
  readonly cells: WeakMap<SetCell, string>;
}

function listOf<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

interface CellEdit {
  readonly edit: SetCell;
  readonly undo: SetCell;
}

export class PackageEditor {
  private readonly workbook: WorkbookPart;
  private readonly styles: StyleBook;
  private formulasMoved = false;
  /** New parts that are known to hold no formula: they need not be unpacked to look. */
  private readonly plain = new Set<string>();

  constructor(
    readonly pack: PartPackage,
    private readonly written: Written,
  ) {
    this.workbook = new WorkbookPart(pack, workbookPartOf(pack)!);
    this.styles = this.workbook.styles();
  }

  structureLocked(): boolean {
    return this.workbook.isLocked();
  }

  lockedCells(sheet: string): LockTest {
    const xml = this.pack.text(this.workbook.find(sheet)?.part ?? '');
    return xml === null ? () => false : lockedCells(xml, this.styles);
  }

  /** Writes the edits; `undo` is their inverse, last first. Returns why it cannot be done, or null. */
  async write(edits: readonly Edit[], undo: readonly Edit[]): Promise<string | null> {
    const waiting = new Map<string, CellEdit[]>();
    for (const [index, edit] of edits.entries()) {
      const key = sheetKey(edit.kind === 'set' ? edit.sheet : edit.spec.name);
      const back = undo[undo.length - 1 - index];
      if (edit.kind === 'set' && back?.kind === 'set') listOf(waiting, key).push({ edit, undo: back });
      else if (edit.kind === 'add-sheet') await this.addSheet(edit.spec);
      else if (edit.kind === 'remove-sheet') {
        waiting.delete(key);
        if (!this.workbook.removeSheet(edit.spec.name)) return 'no visible sheet would be left';
      }
    }
    for (const cells of waiting.values()) {
      const reason = this.writeCells(cells);
      if (reason !== null) return reason;
    }
    this.workbook.keepStyles(this.styles);
    if (this.formulasMoved || edits.some(bringsFormulas)) this.workbook.forgetCalculationOrder();
    if (this.hasFormulas()) this.workbook.recalculateOnLoad();
    return null;
  }

  private async addSheet(spec: SheetSpec): Promise<void> {
    const part = await this.workbook.addSheet(spec, this.styles, inlineText);
    if (!hasFormula(spec)) this.plain.add(part);
  }

  private writeCells(cells: readonly CellEdit[]): string | null {
    const name = cells[0]!.edit.sheet;
    const part = this.workbook.find(name)?.part ?? '';
    const xml = this.pack.text(part);
    if (xml === null) return `${name} has no part`;
    this.plain.delete(part);
    const arrays = arrayCells(xml);
    const headings = tableHeadingCells(this.pack, part);
    for (const { edit } of cells) {
      const at = `${name}!${formatAddress(edit.row, edit.column)}`;
      if (arrays(edit.row, edit.column)) return `${at} is part of an array formula`;
      if (headings(edit.row, edit.column)) return `${at} is a table's heading`;
    }
    const patched = patchCells(
      xml,
      cells.map(({ edit }) => this.patchOf(edit)),
    );
    const laid = cells.flatMap(({ edit }) => (edit.style !== undefined && edit.after !== null ? [edit] : []));
    const grown = growFilter(patched.xml, laid);
    this.pack.put(part, grown?.xml ?? patched.xml);
    if (grown) this.workbook.moveFilterName(name, grown.range);
    this.formulasMoved ||= patched.formulaLost;
    cells.forEach(({ undo }, index) => {
      const was = patched.was[index];
      if (was) this.written.cells.set(undo, withOwnFormula(was, undo.formula ?? null));
    });
    return null;
  }

  private patchOf(edit: SetCell): CellPatch {
    const value = valueAfter(edit);
    const restored = this.written.cells.get(edit);
    const quoted = typeof value === 'string' && edit.formula === undefined && looksLikeFormula(value);
    const style = (now: number): number => {
      if (edit.style !== undefined) {
        return this.styles.lookIndex({
          style: edit.style,
          format: edit.format,
          unlocked: !this.styles.isLocked(now),
          quoted,
        });
      }
      const plain = edit.format === undefined && !quoted;
      return plain
        ? now
        : this.styles.derivedIndex(now, { format: edit.format, ...(quoted ? { quoted } : {}) });
    };
    const content = contentOf(value, edit.formula ?? null);
    return {
      row: edit.row,
      column: edit.column,
      style,
      content,
      ...(restored === undefined ? {} : { restored }),
    };
  }

  private hasFormulas(): boolean {
    return this.workbook
      .sheets()
      .some(({ part }) => !this.plain.has(part) && /<(?:[\w.-]+:)?f[\s/>]/.test(this.pack.text(part) ?? ''));
  }
}

const hasFormula = ({ rows }: SheetSpec): boolean =>
  rows.some((row) => row?.cells.some((cell) => cell?.formula !== undefined));

/** Sheets come and go with their formulas; a restored cell may hold one. */
const bringsFormulas = (edit: Edit): boolean => edit.kind !== 'set' || edit.formula !== undefined;

function contentOf(value: CellValue, formula: string | null): CellPatch['content'] {
  const f = formula === null ? '' : `<f>${escapeXml(formula.replace(/^=/, ''))}</f>`;
  if (value === null) return f === '' ? null : { type: null, markup: f };
  if (typeof value === 'number') return { type: null, markup: `${f}<v>${value}</v>` };
  if (typeof value === 'boolean') return { type: 'b', markup: `${f}<v>${value ? 1 : 0}</v>` };
  if (isCellError(value)) return { type: 'e', markup: `${f}<v>${escapeXml(value.error)}</v>` };
  if (f !== '')
    return {
      type: 'str',
      markup:
        f +
        textElement(value)
          .replace(/^<t[^>]*>/, '<v>')
          .replace(/<\/t>$/, '</v>'),
    };
  const text = inlineText(value);
  return { type: text.type, markup: text.content };
}
