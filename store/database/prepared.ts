import type { Compilable, CompiledQuery, Insertable, Kysely } from 'kysely';
import type { Tables } from '../schema.js';
import type { Trx } from './database.js';

/** The database, or a transaction on it. */
type On = Kysely<Tables> | Trx;
type Value = string | number | null;

/** Stands in a query for a value that is known only when it runs. */
class Hole {
  constructor(
    readonly name: string,
    /** In a list. */
    readonly index?: number,
  ) {}
  /** A query whose text depends on a value cannot be made once. */
  toString(): never {
    throw new Error(`the value of "${this.name}" is not known while a query is prepared`);
  }
}

/** What a query was compiled to on one database, by what is given and how long its lists are. */
type Compiled = Map<string, CompiledQuery>;

/**
 * A query that is built and compiled once for each database, for each choice of what is given and each length of its lists. `build`
 * sees names instead of values, so it can do nothing with them but put them into the query; what is undefined stays so.
 */
export function prepared<Given extends { [Name in keyof Given]: Value | readonly Value[] | undefined }, Row>(
  build: (db: On, given: Given) => Compilable<Row>,
): (db: On, given: Given) => Promise<Row[]> {
  const made = new WeakMap<object, Compiled>();
  return async (db, given) => {
    const { adapter } = db.getExecutor();
    const known = made.get(adapter) ?? new Map<string, CompiledQuery>();
    made.set(adapter, known);
    const shape = shapeOf(given);
    const compiled = known.get(shape) ?? build(db, namesOf(given)).compile();
    known.set(shape, compiled);
    const parameters = compiled.parameters.map((value) => (value instanceof Hole ? filled(value, given) : value));
    return (await db.executeQuery<Row>({ ...compiled, parameters })).rows;
  };
}

function shapeOf(given: object): string {
  let shape = '';
  for (const [name, value] of Object.entries(given) as [string, unknown][])
    if (value !== undefined) shape += Array.isArray(value) ? `${name} ${value.length},` : `${name},`;
  return shape;
}

/** The same, with a hole for each value. */
const namesOf = <Given extends object>(given: Given): Given =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.map((_, index) => new Hole(name, index))
        : value === undefined
          ? undefined
          : new Hole(name),
    ]),
  ) as Given;

function filled({ name, index }: Hole, given: object): unknown {
  const value = (given as Record<string, unknown>)[name];
  return index === undefined ? value : (value as readonly unknown[])[index];
}

/** Rows that one statement inserts, within what databases take of parameters. */
const AT_ONCE = 200;
const insertions = new WeakMap<object, Map<string, CompiledQuery>>();

/** Inserts rows, all of which have the same columns; its statement is made once for each table and number of rows. */
export async function insertRows<Table extends keyof Tables>(
  db: On,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<void> {
  const { adapter } = db.getExecutor();
  const known = insertions.get(adapter) ?? new Map<string, CompiledQuery>();
  insertions.set(adapter, known);
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    const columns = Object.keys(some[0] ?? {});
    const key = `${table} ${some.length} ${columns.join()}`;
    const compiled =
      known.get(key) ??
      db
        .insertInto(table)
        .values([...some])
        .compile();
    known.set(key, compiled);
    const parameters = some.flatMap((row) => columns.map((column) => (row as Record<string, unknown>)[column]));
    await db.executeQuery({ ...compiled, parameters });
  }
}

/** The columns of a row that have become others, if any. Writing the rest as well would write their indexes too. */
export function changedColumns<Row extends object>(before: Row, after: Partial<Row>): Partial<Row> | undefined {
  const changed = Object.entries(after).filter(([column, value]) => before[column as keyof Row] !== value);
  return changed.length > 0 ? (Object.fromEntries(changed) as Partial<Row>) : undefined;
}
