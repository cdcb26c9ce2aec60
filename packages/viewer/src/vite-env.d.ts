/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Hash of the language pack that belongs to this build. */
  readonly DOSSIER_PACK: string;
}

/** The page of an embedded viewer, made when the package is built. */
declare module "virtual:dossier-frame" {
  const page: string;
  export default page;
}

/** JSON Schema of graph files, made from core's. */
declare module "virtual:dossier-graph-schema" {
  const schema: object;
  export default schema;
}
