// Every member of Excel.* and Office.* that the sources use, against the API set its documentation tag names: nothing above the floor
// without asking the host first. Reads Microsoft's type declarations through the TypeScript compiler.
import path from 'node:path';
import ts from 'typescript';
import { FLOOR } from '../../../src/workbook/excel/api-sets';

const ROOT = path.resolve(__dirname, '../../..');
const GATE = 'hasExcelApi';
const DECLARATIONS = /@types\/office-js/;

interface Use {
  readonly member: string;
  readonly set: string;
  readonly version: string;
  readonly where: string;
  readonly gated: boolean;
}

const above = (version: string, floor: string): boolean => {
  const [left, right] = [version, floor].map((text) => text.split('.').map(Number));
  return left![0]! > right![0]! || (left![0] === right![0] && left![1]! > right![1]!);
};

/** `[Api set: ExcelApi 1.13]` of the declaration, if it has one; other sets (ExcelApiOnline, ExcelApiDesktop) are never allowed. */
function apiSetOf(symbol: ts.Symbol | undefined): { set: string; version: string } | null {
  for (const declaration of symbol?.declarations ?? []) {
    if (!DECLARATIONS.test(declaration.getSourceFile().fileName)) continue;
    const text = declaration.getFullText().slice(0, declaration.getLeadingTriviaWidth());
    const match = /\[\s*Api set:\s*([A-Za-z]+)\s+(\d+\.\d+|BETA)/i.exec(text);
    if (match) return { set: match[1]!, version: match[2]!.replace(/BETA.*/i, '99.0') };
  }
  return null;
}

/** The versions asked for by the conditions that must hold for this node to run. */
function gatesOf(node: ts.Node): string[] {
  const versions: string[] = [];
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    const condition =
      ts.isIfStatement(parent) && at === parent.thenStatement
        ? parent.expression
        : ts.isConditionalExpression(parent) && at === parent.whenTrue
          ? parent.condition
          : null;
    // Of two conditions only one need hold: that is no gate.
    if (condition && !condition.getText().includes('||'))
      versions.push(
        ...[...condition.getText().matchAll(new RegExp(`(?<!!)${GATE}\\('([\\d.]+)'\\)`, 'g'))].map(
          (m) => m[1]!,
        ),
      );
  }
  return versions;
}

function useOf(node: ts.Node, symbol: ts.Symbol | undefined, member: string): Use | null {
  const tag = apiSetOf(symbol);
  if (!tag) return null;
  const file = node.getSourceFile();
  const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  const gated = gatesOf(node).some((version) => !above(tag.version, version));
  return { member, ...tag, where: `${path.relative(ROOT, file.fileName)}:${line}`, gated };
}

/** Members named in a load string (`items/name,items/areas/rowIndex`), on the type that is loaded. */
function loadedMembers(call: ts.CallExpression, checker: ts.TypeChecker): (Use | null)[] {
  const [argument] = call.arguments;
  if (!ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== 'load') return [];
  if (!argument || !ts.isStringLiteral(argument)) return [];
  const receiver = checker.getTypeAtLocation(call.expression.expression);
  return argument.text.split(',').flatMap((route) => {
    let type: ts.Type | undefined = receiver;
    return route.split('/').map((step) => {
      const symbol = type?.getProperty(step);
      if (!symbol) throw new Error(`${call.getText()}: there is no ${step}`);
      const next = checker.getTypeOfSymbolAtLocation(symbol, call);
      type = step === 'items' ? (next.getNumberIndexType() ?? next) : next;
      return useOf(call, symbol, `load ${step}`);
    });
  });
}

function usesIn(program: ts.Program): Use[] {
  const checker = program.getTypeChecker();
  const found: (Use | null)[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node))
      found.push(useOf(node, checker.getSymbolAtLocation(node.name), node.name.text));
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = (node.propertyName ?? node.name).getText();
      found.push(useOf(node, checker.getTypeAtLocation(node.parent).getProperty(name), name));
    }
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
      const owner = checker.getContextualType(node.parent);
      found.push(useOf(node, owner?.getProperty(node.name.getText()), node.name.getText()));
    }
    if (ts.isCallExpression(node)) found.push(...loadedMembers(node, checker));
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) {
    if (!file.isDeclarationFile && !/node_modules/.test(file.fileName)) visit(file);
  }
  return found.filter((use) => use !== null);
}

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['office-js'],
  typeRoots: [path.join(ROOT, 'node_modules/@types')],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Microsoft's declarations are large: parsed once. */
const declarations = new Map<string, ts.SourceFile | undefined>();

function programOf(texts: Readonly<Record<string, string>>): ts.Program {
  const host = ts.createCompilerHost(OPTIONS);
  const { readFile, fileExists } = host;
  host.readFile = (name) => texts[path.basename(name)] ?? readFile(name);
  host.fileExists = (name) => path.basename(name) in texts || fileExists(name);
  const { getSourceFile } = host;
  host.getSourceFile = (name, target) => {
    if (path.basename(name) in texts)
      return ts.createSourceFile(name, texts[path.basename(name)]!, target, true);
    const known = declarations.get(name) ?? getSourceFile(name, target);
    declarations.set(name, known);
    return known;
  };
  return ts.createProgram(Object.keys(texts).map((name) => path.join(ROOT, 'src', name)), OPTIONS, host); // prettier-ignore
}

const faulty = (uses: readonly Use[]): string[] =>
  uses
    .filter((use) => (above(use.version, FLOOR) || use.set !== 'ExcelApi') && !use.gated)
    .map((use) => `${use.where} ${use.member} needs ${use.set} ${use.version}`);

test('no member above the floor is used without asking the host first', () => {
  const files = ts.sys.readDirectory(path.join(ROOT, 'src/workbook/excel'), ['.ts']);
  const uses = usesIn(ts.createProgram(files, OPTIONS));
  const members = new Set(uses.map((use) => use.member));
  expect(members.size).toBeGreaterThan(60);
  expect([...members]).toEqual(
    expect.arrayContaining([
      'getMergedAreasOrNullObject',
      'load rowHidden',
      'mergeUndoGroup',
      'enableEvents',
    ]),
  );
  expect(faulty(uses)).toEqual([]);
  const gated = uses.filter((use) => above(use.version, FLOOR)).map((use) => use.member);
  expect(new Set(gated)).toEqual(
    new Set([
      'getMergedAreasOrNullObject',
      'onRowHiddenChanged',
      'onNameChanged',
      'onMoved',
      'onVisibilityChanged',
      'mergeUndoGroup',
    ]),
  );
});

test('no other folder names Excel or Office', () => {
  const files = ts.sys
    .readDirectory(path.join(ROOT, 'src'), ['.ts', '.tsx'])
    .filter((file) => !/workbook\/excel\//.test(file));
  const named = files.filter((file) =>
    /\b(?:Excel\.(?:run|RequestContext)|OfficeExtension\.)/.test(ts.sys.readFile(file) ?? ''),
  );
  expect(named.map((file) => path.relative(ROOT, file))).toEqual([]);
});

test.each<[string, string, number]>([
  ['a newer method', 'export const f = (r: Excel.Range) => r.getMergedAreasOrNullObject();', 1],
  ['the same behind its gate', "export const f = (r: Excel.Range) => hasExcelApi('1.13') ? r.getMergedAreasOrNullObject() : null;", 0],
  ['the same behind too low a gate', "export const f = (r: Excel.Range) => hasExcelApi('1.12') ? r.getMergedAreasOrNullObject() : null;", 1],
  ['the same in the other branch', "export function f(r: Excel.Range) { if (hasExcelApi('1.13')) return null; else return r.getMergedAreasOrNullObject(); }", 1],
  ['the same behind the gate turned round', "export const f = (r: Excel.Range) => !hasExcelApi('1.13') ? r.getMergedAreasOrNullObject() : null;", 1],
  ['a newer property in a load string', "export const f = (r: Excel.Range) => r.load('address,numberFormatCategories');", 1],
  ['a newer option', 'export const f = () => Excel.run({ mergeUndoGroup: true }, async () => {});', 1],
  ['an event of the floor', 'export const f = (c: Excel.WorksheetCollection) => c.onChanged;', 0],
])('%s', (_name, text, faults) => {
  const declared = 'declare function hasExcelApi(version: string): boolean;\n';
  expect(faulty(usesIn(programOf({ 'probe.ts': declared + text })))).toHaveLength(faults);
}); // prettier-ignore
