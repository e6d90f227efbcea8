// 年度: April to March, held as the starting year (令和6年度 = 2024). Eras by our own table; see deadline.ts for periods.

/** The starting year of a fiscal year. */
export type FiscalYear = number;
