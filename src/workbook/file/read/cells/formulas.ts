// The formulas of a sheet beside its cells: few cells have one, and fewer are looked at.
import { GONE, search } from './cell-store';
import { shiftFormula } from '../xlsx/shared-formula';
import type { TextPool } from './text-pool';

interface SharedMaster {
  readonly text: number;
  readonly row: number;
  readonly column: number;
}

/** Shared groups beyond this are a flood, not a sheet; their cells show `=` alone. */
const MOST_GROUPS = 200_000;
/** Above this a number in `texts` is a shared group, not a text of the pool. */
const GROUP = 0x80000000;

export class Formulas {
  private cells = new Uint32Array(16);
  private texts = new Uint32Array(16);
  private count = 0;
  private readonly masters = new Map<number, SharedMaster>();

  constructor(private readonly pool: TextPool) {}

  /** A formula with its own text. */
  add(cell: number, text: number): void {
    this.push(cell, text);
  }

  /** The cell whose text a shared group takes; the group's number is the file's `si`. */
  addMaster(group: number, master: SharedMaster): void {
    if (this.masters.size < MOST_GROUPS) this.masters.set(group, master);
  }

  /** A cell that has its formula from a shared group. */
  addShared(cell: number, group: number): void {
    this.push(cell, GROUP + group);
  }

  private push(cell: number, text: number): void {
    if (this.count === this.cells.length) {
      const [cells, texts] = [this.cells, this.texts];
      this.cells = new Uint32Array(this.count * 2);
      this.texts = new Uint32Array(this.count * 2);
      this.cells.set(cells);
      this.texts.set(texts);
    }
    this.cells[this.count] = cell;
    this.texts[this.count] = text;
    this.count += 1;
  }

  /** Follows cells to their places after sorting. */
  reorder(positions: Uint32Array): void {
    const kept = Array.from(
      this.cells.subarray(0, this.count),
      (cell, at) => [positions[cell]!, this.texts[at]!] as const,
    )
      .filter(([cell]) => cell !== GONE)
      .sort(([a], [b]) => a - b);
    this.cells = Uint32Array.from(kept, ([cell]) => cell);
    this.texts = Uint32Array.from(kept, ([, text]) => text);
    this.count = kept.length;
  }

  /** Of the cells that have one, in order. */
  cellNumbers(): readonly number[] {
    return Array.from(this.cells.subarray(0, this.count));
  }

  /** The formula of a cell with its leading `=`, or null. */
  of(cell: number, row: number, column: number): string | null {
    if (this.count === 0 || cell < 0) return null;
    const at = search(this.cells, cell, 0, this.count);
    if (at < 0) return null;
    const text = this.texts[at]!;
    if (text < GROUP) return `=${this.pool.text(text)}`;
    const master = this.masters.get(text - GROUP);
    if (!master) return '=';
    return `=${shiftFormula(this.pool.text(master.text), row - master.row, column - master.column)}`;
  }
}
