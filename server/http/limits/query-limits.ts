import { type DefinitionNode, type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import { Refusal } from '../../agreement/refusal.js';

/** What one query may ask for. GraphiQL's introspection asks for about 14 levels and 200 fields. */
export const QUERY_LIMITS = {
  /** Fields within fields. */
  depth: 20,
  /** Fields after every fragment is written out. */
  fields: 1000,
  /** Fields of the root, aliases of the same one included. */
  rootFields: 50,
  /** The same name several times in one selection. */
  copies: 20,
  /** @skip, @include and the like. */
  directives: 50,
  /** Words and signs of the whole document; long lists belong in variables. */
  tokens: 20_000,
  /** Of the query's text: comments and block texts are read although they are one word or none. */
  characters: 262_144,
} as const;

type Measure = keyof typeof QUERY_LIMITS;

/** Why a document is too large to be looked into further, so that a small text cannot ask for endless work. */
export function documentTooLarge(document: DocumentNode): { refusal: Refusal; at: DefinitionNode } | undefined {
  let directives = 0;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const sizes = new Sizes(fragments);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const size = sizes.of(definition.selectionSet, 0);
    directives += size.directives + (definition.directives?.length ?? 0);
    const measured: [Measure, number][] = [
      ['depth', size.depth],
      ['fields', size.fields],
      ['copies', size.copies],
      ['directives', directives],
    ];
    if (definition.kind === Kind.OPERATION_DEFINITION) measured.push(['rootFields', size.ownFields]);
    const offending = measured.find(([measure, asked]) => asked > QUERY_LIMITS[measure]);
    if (offending) return { refusal: queryTooLarge(...offending), at: definition };
  }
  return undefined;
}

const TEXTS: Record<Measure, string> = {
  depth: 'levels of fields',
  fields: 'fields',
  rootFields: 'root fields',
  copies: 'copies of one field',
  directives: 'directives',
  tokens: 'words and signs',
  characters: 'characters',
};

export function queryTooLarge(measure: Measure, asked?: number): Refusal {
  const allowed = QUERY_LIMITS[measure];
  const figures = { measure, allowed, ...(asked === undefined ? {} : { asked: Math.min(asked, Number.MAX_SAFE_INTEGER) }) };
  return new Refusal('QUERY_TOO_LARGE', `The query has more than ${allowed} ${TEXTS[measure]}; ask in several requests.`, {
    figures,
  });
}

interface Size {
  readonly depth: number;
  readonly fields: number;
  readonly directives: number;
  /** Fields of this selection itself, with fragments written out. */
  readonly ownFields: number;
  /** The most copies of one name in any one selection. */
  readonly copies: number;
  /** How often each name stands in this selection. */
  readonly names: ReadonlyMap<string, number>;
}

const NOTHING: Size = { depth: 0, fields: 0, directives: 0, ownFields: 0, copies: 0, names: new Map() };

/** Sizes of selections. Every fragment is measured once, however often it is spread. */
class Sizes {
  private readonly measured = new Map<string, Size>();

  constructor(private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>) {}

  of(selectionSet: SelectionSetNode, level: number): Size {
    if (level > QUERY_LIMITS.depth * 2) return { ...NOTHING, depth: level };
    let depth = 0;
    let fields = 0;
    let directives = 0;
    let ownFields = 0;
    let copies = 0;
    const names = new Map<string, number>();
    for (const selection of selectionSet.selections) {
      directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        const inner = selection.selectionSet ? this.of(selection.selectionSet, level + 1) : NOTHING;
        depth = Math.max(depth, inner.depth + 1);
        fields += inner.fields + 1;
        directives += inner.directives;
        ownFields += 1;
        copies = Math.max(copies, inner.copies);
        const name = (selection.alias ?? selection.name).value;
        names.set(name, (names.get(name) ?? 0) + 1);
      } else {
        const spread = selection.kind === Kind.INLINE_FRAGMENT;
        const inner = spread ? this.of(selection.selectionSet, level + 1) : this.fragment(selection.name.value);
        depth = Math.max(depth, inner.depth);
        fields += inner.fields;
        directives += spread ? inner.directives : 0;
        ownFields += inner.ownFields;
        copies = Math.max(copies, inner.copies);
        if (fields > QUERY_LIMITS.fields) continue; // refused anyhow; no need to count names
        for (const [name, times] of inner.names) names.set(name, (names.get(name) ?? 0) + times);
      }
    }
    return { depth, fields, directives, ownFields, copies: Math.max(copies, ...names.values()), names };
  }

  private fragment(name: string): Size {
    const known = this.measured.get(name);
    if (known) return known;
    const definition = this.fragments.get(name);
    if (!definition) return NOTHING;
    this.measured.set(name, NOTHING); // a fragment that spreads itself is refused by another rule
    const size = this.of(definition.selectionSet, 0);
    this.measured.set(name, size);
    return size;
  }
}
