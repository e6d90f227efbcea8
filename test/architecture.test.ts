// The house's table of who may import whom, executable; and no cycles.
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..');
const SRC = path.join(ROOT, 'src');

/** Folder → what its files may import inside src. An entry is a folder, or a file without its ending. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  balance: ['domain'],
  workbook: [],
  forms: [
    'domain',
    'workbook/grid',
    'workbook/edit',
    'workbook/address',
    'workbook/sheet-spec',
    'workbook/number-format',
    'workbook/port',
  ],
  actions: [
    'domain',
    'balance',
    'forms',
    'workbook/port',
    'workbook/grid',
    'workbook/edit',
    'workbook/address',
    'workbook/sheet-spec',
  ],
  wording: ['domain', 'balance'],
  engine: [
    'domain',
    'balance',
    'forms',
    'actions',
    'workbook/port',
    'workbook/grid',
    'workbook/packed-grid',
    'workbook/edit',
    'workbook/address',
    'workbook/sheet-spec',
  ],
  // What judges and reads is the engine's: of it the panel knows its questions and its views.
  panel: [
    'domain',
    'wording',
    'engine/engine',
    'engine/returns',
    'engine/views',
    'engine/holding',
    'actions/apply',
    'balance/choices',
    'balance/instance',
    'balance/result',
    'workbook/port',
    'workbook/edit',
    'workbook/address',
    'workbook/grid',
  ],
  workbench: ['panel', 'workbook', 'wording', 'actions', 'domain'],
  cli: ['actions', 'workbook', 'wording', 'domain', 'balance', 'forms'],
  entry: [
    'engine',
    'domain',
    'balance',
    'workbook',
    'forms',
    'actions',
    'wording',
    'panel',
    'workbench',
    'cli',
    'delivery',
  ],
  delivery: ['domain', 'balance', 'workbook', 'forms', 'actions', 'wording'],
};

/** Package → the only folders (or files) of src that may name it. */
const PACKAGES: Record<string, readonly string[]> = {
  fflate: ['workbook/file', 'delivery'],
  '@e965/xlsx': ['workbook/file'],
  'officecrypto-tool': ['workbook/file'],
  highs: ['balance/solver', 'entry'],
  mammoth: ['cli', 'entry', 'workbook/file'],
  react: ['panel', 'workbench', 'entry'],
  'react-dom': ['panel', 'workbench', 'entry'],
  '@fluentui': ['panel', 'workbench', 'entry'],
  zod: ['forms', 'engine', 'entry', 'balance', 'workbench/files'],
};

function files(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const full = path.join(folder, item.name);
    if (item.isDirectory()) return files(full);
    return /\.tsx?$/.test(item.name) ? [full] : [];
  });
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*'([^']+)'|(?:^|[^.\w])import\(\s*(?:\/\*.*?\*\/\s*)?'([^']+)'|(?:^|\n)import\s*'([^']+)'/g;

function importsOf(file: string): string[] {
  const text = fs.readFileSync(file, 'utf8');
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3]!);
}

function resolveImport(file: string, target: string): string | null {
  if (!target.startsWith('.')) return null;
  const base = path.resolve(path.dirname(file), target);
  const found = [base + '.ts', base + '.tsx', path.join(base, 'index.ts'), base].find(
    (f) => fs.existsSync(f) && fs.statSync(f).isFile(),
  );
  if (!found) throw new Error(`${file} imports ${target}, which is not there`);
  return found;
}

const inside = (file: string) =>
  path
    .relative(SRC, file)
    .replaceAll('\\', '/')
    .replace(/\.tsx?$/, '');
const covers = (rule: string, name: string) => name === rule || name.startsWith(rule + '/');
const SOURCES = files(SRC);

test('every folder of src stands in the table', () => {
  const folders = fs.readdirSync(SRC, { withFileTypes: true }).filter((d) => d.isDirectory());
  expect(folders.map((d) => d.name).filter((name) => !(name in MAY_IMPORT))).toEqual([]);
});

test('files import only what the table allows', () => {
  const breaks = SOURCES.flatMap((file) => {
    const name = inside(file);
    const room = name.split('/')[0]!;
    const allowed = [room, ...(MAY_IMPORT[room] ?? [])];
    return importsOf(file)
      .map((target) => resolveImport(file, target))
      .filter((target): target is string => target !== null && target.startsWith(SRC))
      .map(inside)
      .filter((target) => !allowed.some((rule) => covers(rule, target)))
      .map((target) => `${name} → ${target}`);
  });
  expect(breaks).toEqual([]);
});

test('a package is named only where it belongs', () => {
  const breaks = SOURCES.flatMap((file) => {
    const name = inside(file);
    return importsOf(file)
      .filter((target) => !target.startsWith('.'))
      .flatMap((target) => {
        const rule = Object.entries(PACKAGES).find(([pkg]) => target === pkg || target.startsWith(pkg + '/'));
        return rule && !rule[1].some((place) => covers(place, name)) ? [`${name} → ${target}`] : [];
      });
  });
  expect(breaks).toEqual([]);
});

test('only workbook/excel and the page entries name Excel.* or Office.*', () => {
  const named = SOURCES.filter((file) =>
    /\b(?:Excel|Office)\.[A-Za-z]/.test(
      fs.readFileSync(file, 'utf8').replace(/\/\/.*|\/\*[\s\S]*?\*\/|'[^'\n]*'|`[^`]*`/g, ''),
    ),
  );
  expect(
    named.map(inside).filter((name) => !covers('workbook/excel', name) && !covers('entry', name)),
  ).toEqual([]);
});

test('domain names no package, and nothing of the browser or of Node', () => {
  const packages = SOURCES.filter((f) => covers('domain', inside(f))).flatMap((f) =>
    importsOf(f).filter((t) => !t.startsWith('.')),
  );
  expect(packages).toEqual([]);
});

/** What lies between values: work that rests, and what is remembered from one call to the next. */
const STATE: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a generator', /\bfunction\s*\*|\byield\b|^\s*(?:async\s+)?\*\s*[\w[]/m],
  ['a weak memory', /\bWeak(?:Map|Set|Ref)\b/],
  ['a variable of the module', /^(?:export )?(?:let|var) /m],
  // A table of the module is made whole: one that begins empty is filled later.
  ['a memory of the module', /^(?:export )?const \w+(?!: Readonly)(?:: [^=]+)? = (?:new (?:Map|Set)\b(?:<.*>)?\(\)|\[\]|\{\})/m],
]; // prettier-ignore

test.each(['domain', 'forms', 'actions', 'balance'])(
  '%s is functions from values to values: nothing rests, nothing is remembered',
  (folder) => {
    const kept = SOURCES.filter((file) => covers(folder, inside(file))).flatMap((file) => {
      const code = fs.readFileSync(file, 'utf8').replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '');
      return STATE.filter(([, pattern]) => pattern.test(code)).map(([what]) => `${inside(file)}: ${what}`);
    });
    expect(kept).toEqual([]);
  },
);

test('there are no import cycles', () => {
  const edges = new Map(
    SOURCES.map((file) => [
      file,
      importsOf(file)
        .map((t) => resolveImport(file, t))
        .filter((t): t is string => t !== null),
    ]),
  );
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (file: string, trail: string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(file)), file].map(inside).join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
    state.set(file, 'done');
  };
  for (const file of SOURCES) visit(file, []);
  expect(cycles).toEqual([]);
});
