import {
  CamelCasePlugin,
  PostgresQueryCompiler,
  type QueryId,
  type RootOperationNode,
  SqliteQueryCompiler,
} from 'kysely';

/** As columns are named: few, and needed for every statement. */
const written = new Map<string, string>();

function inSnakeCase(name: string): string {
  const known = written.get(name);
  if (known !== undefined) return known;
  const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll('"', '""');
  written.set(name, snake);
  return snake;
}

/** Writes names in snake case while it compiles; Kysely's own plugin makes a second tree of each query for that. */
export class SqliteNames extends SqliteQueryCompiler {
  protected override sanitizeIdentifier(identifier: string): string {
    return inSnakeCase(identifier);
  }
}

/** The same for PostgreSQL. */
export class PostgresNames extends PostgresQueryCompiler {
  protected override sanitizeIdentifier(identifier: string): string {
    return inSnakeCase(identifier);
  }
}

/** Names the columns of rows as the code does; queries are left as they are. */
export class CamelCaseRows extends CamelCasePlugin {
  constructor() {
    super({ maintainNestedObjectKeys: true });
  }
  override transformQuery({ node }: { node: RootOperationNode; queryId: QueryId }): RootOperationNode {
    return node;
  }
}
