export type * from "./text.ts";
export type * from "./mention.ts";
export type * from "./claim.ts";
export type * from "./entity.ts";
export type * from "./statement.ts";
export type * from "./graph-file.ts";
export type * from "./pack.ts";
