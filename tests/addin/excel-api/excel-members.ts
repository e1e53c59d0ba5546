import { fileURLToPath } from 'node:url';
import {
  type CallExpression,
  type Expression,
  isBinaryExpression,
  isCallExpression,
  isConditionalExpression,
  isIdentifier,
  isIfStatement,
  isObjectLiteralExpression,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isStringLiteral,
  type Node,
  type ObjectLiteralExpression,
  type PropertyAccessExpression,
  type SourceFile,
} from 'typescript/unstable/ast';
import { API, type Symbol as ApiSymbol, type Checker, type Program, type Type } from 'typescript/unstable/sync';

/** A member of the Excel API that a source uses, with the requirement sets that its documentation names. */
export interface UsedMember {
  readonly member: string;
  readonly place: string;
  readonly sets: readonly string[];
  /** The conditions around the use that ask `isSetSupported`. */
  readonly guards: readonly string[];
}

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** TypeScript over the sources as tsconfig.json has them; `close` ends its process. */
export function openChecker(): { program: Program; checker: Checker; close: () => void } {
  const api = new API({ cwd: root });
  const project = api.updateSnapshot({ openProjects: [`${root}tsconfig.json`] }).getProjects()[0];
  if (!project) throw new Error('no project');
  return { program: project.program, checker: project.checker, close: () => api.close() };
}

export const sourcesUnder = (program: Program, folder: string): SourceFile[] =>
  program
    .getSourceFileNames()
    .filter((name) => name.startsWith(`${root}${folder}`))
    .flatMap((name) => program.getSourceFile(name) ?? []);

/** Every member of an Excel class or option that the source reads, sets, calls, loads by its path or gives in an object. */
export function membersUsed(source: SourceFile, checker: Checker): UsedMember[] {
  const uses: { readonly symbol: ApiSymbol | undefined; readonly node: Node }[] = [];
  const accesses: PropertyAccessExpression[] = [];
  const visit = (node: Node): void => {
    if (isPropertyAccessExpression(node)) accesses.push(node);
    if (isObjectLiteralExpression(node) && source.text.includes('Excel')) uses.push(...givenIn(node, checker));
    if (isCallExpression(node)) uses.push(...loadedBy(node, checker));
    node.forEachChild(visit);
  };
  visit(source);
  const symbols = checker.getSymbolAtLocation(accesses.map(({ name }) => name));
  uses.push(...accesses.map((node, index) => ({ symbol: symbols[index], node })));
  return uses.flatMap(({ symbol, node }) =>
    symbol && isExcel(symbol)
      ? [
          {
            member: `${symbol.getParent()?.name}.${symbol.name}`,
            place: `${source.fileName.slice(root.length)}:${lineOf(source, node)}`,
            sets: setsOf(symbol, checker),
            guards: guardsAround(node, source),
          },
        ]
      : [],
  );
}

/** The options of an object such as `{ delayForCellEdit: true }`. */
function givenIn(node: ObjectLiteralExpression, checker: Checker) {
  const names = node.properties.flatMap((each) =>
    isPropertyAssignment(each) && isIdentifier(each.name) ? [each.name.text] : [],
  );
  const type = names.length > 0 ? checker.getContextualType(node) : undefined;
  return type ? names.map((name) => ({ symbol: checker.getPropertyOfType(type, name), node })) : [];
}

/** What `load('items/name, count')` asks for. */
function loadedBy(node: CallExpression, checker: Checker) {
  const [paths] = node.arguments;
  if (!isPropertyAccessExpression(node.expression) || node.expression.name.text !== 'load') return [];
  if (!paths || !isStringLiteral(paths)) return [];
  const type = checker.getTypeAtLocation(node.expression.expression);
  return paths.text
    .split(',')
    .flatMap((path) => (type ? alongPath(path.trim(), type, checker) : []))
    .map((symbol) => ({ symbol, node }));
}

/** `items/worksheet/name` → the symbols of its parts. */
function alongPath(path: string, start: Type, checker: Checker): ApiSymbol[] {
  const symbols: ApiSymbol[] = [];
  let type: Type | undefined = start;
  for (const part of path.split(/[/.]/)) {
    const symbol: ApiSymbol | undefined = type && checker.getPropertyOfType(type, part);
    if (!symbol) break;
    symbols.push(symbol);
    type = checker.getTypeOfSymbol(symbol);
    if (type && checker.isArrayType(type)) type = checker.getPropertyOfType(type, '0') ? type : elementOf(type, checker);
  }
  return symbols;
}

const elementOf = (type: Type, checker: Checker): Type | undefined => checker.getIndexInfosOfType(type)[0]?.valueType;

function isExcel(symbol: ApiSymbol): boolean {
  for (let parent = symbol.getParent(); parent; parent = parent.getParent()) if (parent.name === 'Excel') return true;
  return false;
}

const known = new Map<ApiSymbol, readonly string[]>();

/** The sets that a member's documentation names: `[Api set: ExcelApi 1.1 for …]`. */
export function setsOf(symbol: ApiSymbol, checker: Checker): readonly string[] {
  const before = known.get(symbol);
  if (before) return before;
  const remarks = symbol.getJsDocTags(checker).map(({ text }) => JSON.stringify(text));
  const sets = [...remarks.join(' ').matchAll(/\[Api set: (\w+) ([\d.]+)/g)].map(([, name, version]) => `${name} ${version}`);
  known.set(symbol, sets);
  return sets;
}

function guardsAround(node: Node, source: SourceFile): string[] {
  const guards: string[] = [];
  for (let each: Node = node; each.parent; each = each.parent) {
    const condition = conditionOf(each.parent);
    const text = condition && condition !== each ? source.text.slice(condition.pos, condition.end) : '';
    if (text.includes('isSetSupported')) guards.push(text);
  }
  return guards;
}

function conditionOf(node: Node): Expression | undefined {
  if (isIfStatement(node)) return node.expression;
  if (isConditionalExpression(node)) return node.condition;
  return isBinaryExpression(node) ? node.left : undefined;
}

const lineOf = (source: SourceFile, node: Node): number => source.text.slice(0, node.end).split('\n').length;
