/** The log of signed heads; texts and small tables as the database has them. */
export const checkpointTables = ({ text, keyed }: { text: string; keyed: string }): string[] => [
  `create table checkpoints (
    size bigint primary key, at ${text} not null, key ${text} not null, note ${text} not null, more integer not null)`,
  `create table checkpoint_leaves (
    position bigint primary key, chain ${text} not null, entries integer not null, head ${text} not null)`,
  'create index checkpoint_leaves_by_chain on checkpoint_leaves (chain, position)',
  'create index checkpoint_leaves_by_head on checkpoint_leaves (head)',
  `create table checkpoint_nodes (
    level integer not null, position bigint not null, hash ${text} not null, primary key (level, position))${keyed}`,
];
