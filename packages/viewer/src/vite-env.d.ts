/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Hash of the language pack that belongs to this build. */
  readonly DOSSIER_PACK: string;
}
